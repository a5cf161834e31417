using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport;

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
    public void Reads_score_weight_and_grade_of_the_whole(string text, string? weight, string? score, string? grade)
    {
        var passage = new Passage(Assert.Single(ParagraphReader.Read(TestText.Document(text).Pages[0].Lines)), 0);
        var evaluation = ReportEvaluation.Of(StatedFact.Of(passage));
        Assert.Equal((weight, score, grade), (Text(evaluation?.TotalWeight), Text(evaluation?.TotalScore), evaluation?.Grade));
    }

    private static string? Text(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
