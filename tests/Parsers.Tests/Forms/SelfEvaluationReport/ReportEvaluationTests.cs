using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class ReportEvaluationTests
{
    [Theory]
    [InlineData("对照标准逐项打分，自评得分80.74分，评价等级为“良”。", null, "80.74", "良")]
    [InlineData("部门整体支出绩效自评结果为83.28分，完成情况良好。", null, "83.28", null)]
    [InlineData("预算绩效管理得分18分，履职效能得分45分，综合得分为93分。绩效等级为优秀。", null, "93", "优秀")]
    [InlineData("总分100分，自评得分95.5分，等次：优。", "100", "95.5", "优")]
    [InlineData("自评总分为91分（满分100分），评定为“优”等级。", "100", "91", "优")]
    [InlineData("满意度得分9分。", null, null, null)]
    [InlineData("立项依据充分，满分10分，自评得分9分。综合评分94分。", null, "94", null)]
    [InlineData("产出指标完成较好，自评得分48分。总得分95.5分，等级为“优”。", null, "95.5", "优")]
    [InlineData("产出指标、效益指标全部完成，自评得分96分。", null, "96", null)]
    [InlineData("该项指标自评9分。", null, null, null)]
    [InlineData("结果：优（自评98分）", null, "98", "优")]
    public void Reads_score_weight_and_grade_of_the_whole(string text, string? weight, string? score, string? grade)
    {
        var passage = new Passage(Assert.Single(ParagraphReader.Read(TestText.Document(text).Pages[0].Lines)), 0);
        var evaluation = ReportEvaluation.Of(StatedFact.Of(passage, heading: ""));
        Assert.Equal((weight, score, grade), (Text(evaluation?.TotalWeight), Text(evaluation?.TotalScore), evaluation?.Grade));
    }

    [Theory]
    [InlineData("（一）项目决策情况", "自评得分18分。", null)]
    [InlineData("（一）项目决策情况", "自评总得分96分。", "96")]
    [InlineData("三、自评结论", "自评得分96分。", "96")]
    public void Takes_no_score_of_a_group_of_indicators_for_the_whole(string heading, string text, string? score)
    {
        var passage = new Passage(Assert.Single(ParagraphReader.Read(TestText.Document(text).Pages[0].Lines)), 0);
        Assert.Equal(score, Text(ReportEvaluation.Of(StatedFact.Of(passage, heading))?.TotalScore));
    }

    private static string? Text(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
