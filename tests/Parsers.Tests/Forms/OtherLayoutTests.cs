using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.ProjectSelfEvaluation;

namespace Pipeline.Parsers.Tests.Forms;

/// <summary>What keeps dumps of other layouts from the readers that were made for one.</summary>
public class OtherLayoutTests
{
    [Theory]
    [InlineData("一级指标 二级指标 三级指标 年度指标值 实际完成值 完成率 分值 得分", true)]
    [InlineData("预算数 到位数 执行数", true)]
    [InlineData("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分", false)]
    // What a wrap left of 实际完成值.
    [InlineData("年度指标值 实际完成", false)]
    // The name of an indicator.
    [InlineData("预算执行率", false)]
    public void A_heading_that_the_form_does_not_have_is_of_another_layout(string line, bool isForeign) =>
        Assert.Equal(isForeign, ForeignHeadings.Are(Part(line), new ProjectSelfEvaluationForm()));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void A_reading_that_leaves_most_of_the_text_is_none(int unread, bool isRefused)
    {
        var form = new ProjectSelfEvaluationForm();
        var filing = new Filing
        {
            Kind = form.Kind,
            Findings = [.. Enumerable.Repeat(new Finding(FindingRule.UnparsedText, Severity.Warning, "甲", "乙"), unread)],
        };
        var read = LostTable.Checked(filing, SheetForm.ProjectSelfEvaluation, Part("项目支出绩效自评表"), form.Signature);
        Assert.Equal(isRefused, read.Findings.Any(f => f.Rule == FindingRule.LayoutNotUnderstood));
    }

    private static FormPart Part(string line) => new([new TextLine(1, 1, line)], []);
}
