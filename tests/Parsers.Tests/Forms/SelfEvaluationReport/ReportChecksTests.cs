using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class ReportChecksTests
{
    [Theory]
    [InlineData("实际支出30.00万元，其中基本支出10.00万元，项目支出20.50万元。", "实际支出 30.00 万元，基本支出＋项目支出 = 30.50 万元")]
    [InlineData("本年支出0.3亿元。其中：基本支出1,000万元，占33%；项目支出2,000.4万元。", "")]
    [InlineData("实际支出30.00万元，其中基本支出10.00万元，项目支出20.01万元。", "")]
    [InlineData("总支出30.00万元，其中基本支出10.00万元，项目支出15.00万元，经营支出5.00万元。", "")]
    [InlineData("基本支出10.00万元，含人员经费支出7.00万元和公用经费支出2.00万元，项目支出20.00万元。", "基本支出 10.00 万元，人员经费支出＋公用经费支出 = 9.00 万元")]
    [InlineData("本年收入30.00万元，其中一般公共预算财政拨款收入20.00万元，事业收入5.00万元，其他收入4.00万元。", "本年收入 30.00 万元，一般公共预算财政拨款收入＋事业收入＋其他收入 = 29.00 万元")]
    [InlineData("本年收入30.00万元，其中财政拨款收入20.00万元。", "")]
    [InlineData("全年政府采购支出30.00万元，其中授予中小企业合同金额5.00万元。", "")]
    [InlineData("实际支出30.00万元，其中项目支出20.00万元。", "")]
    [InlineData("年初结转结余1.00万元，本年收入30.00万元，本年支出30.00万元，年末结转结余5.00万元。", "")]
    public void Adds_up_the_parts_named_behind_a_total(string text, string subjects)
    {
        var passage = new Passage(Assert.Single(ParagraphReader.Read(TestText.Document(text).Pages[0].Lines)), 0);
        Assert.Equal(subjects, string.Join('|', ReportChecks.Run([.. StatedFact.Of(passage, heading: "")]).Select(f => f.Subject)));
    }
}
