using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A report's overall result: the score it gives itself, and the grade.</summary>
internal static partial class ReportEvaluation
{
    private const string Points = "分";

    /// <summary>The whole is weighed with 100 points; what is weighed with fewer is a part of it.</summary>
    private const decimal Whole = 100;

    /// <summary>The first stated score of the whole; null where none is stated.</summary>
    public static Evaluation? Of(IEnumerable<StatedFact> facts)
    {
        var points = facts.Where(f => f.Figure is { Unit: Points, Metric: not null }).ToList();
        var score = points.Find(f => Score().IsMatch(f.Figure.Metric!) && !IsWeight(f, points) && !IsOfPart(f, points));
        if (score is null)
            return null;
        // No score is above its weight: 满分10分 in its paragraph is that of an indicator.
        var weight = points.Find(f => IsWeight(f, points) && f.Paragraph == score.Paragraph && f.Figure.Value >= score.Figure.Value);
        return new Evaluation(weight?.Figure.Value, score.Figure.Value, GradeOf(score.Paragraph)) { Evidence = score.Fact.Evidence };
    }

    /// <summary>满分100分; and 总分100分 where a score follows in its sentence.</summary>
    private static bool IsWeight(StatedFact fact, List<StatedFact> points) =>
        Full().IsMatch(fact.Figure.Metric!)
        || (
            Total().IsMatch(fact.Figure.Metric!)
            && points.Exists(f =>
                f.Fact.Sentence == fact.Fact.Sentence && f.Figure.At > fact.Figure.At && Score().IsMatch(f.Figure.Metric!)));

    /// <summary>
    /// Whether a score is that of one indicator or one group of them: 抽检覆盖率，年初目标值≥80%，自评得分25分; 满分10分，得分9分;
    /// 产出指标完成较好，得分48分; 得分18分 under the heading 项目决策情况. What is called a total is none of them.
    /// </summary>
    private static bool IsOfPart(StatedFact fact, List<StatedFact> points) =>
        Indicator().IsMatch(fact.Fact.Sentence)
        || (
            !WholeNamed().IsMatch(fact.Figure.Metric!)
            && (
                IsWeighedAsPart(fact, points)
                || Groups(fact.Heading) > 0
                || (fact.Fact.Sentence.Contains("指标", StringComparison.Ordinal) && Groups(fact.Fact.Sentence) == 1)));

    private static bool IsWeighedAsPart(StatedFact fact, List<StatedFact> points) =>
        points.Exists(f => f.Fact.Sentence == fact.Fact.Sentence && f.Figure.Value < Whole && PartWeight().IsMatch(f.Figure.Metric!));

    /// <summary>How many groups of indicators a text names. A sentence that names several speaks of the whole.</summary>
    private static int Groups(string text) => Group().Matches(text).Select(m => m.Value).Distinct().Count();

    private static string? GradeOf(string text) => Grade().Match(text) is { Success: true } match ? match.Groups["grade"].Value : null;

    [GeneratedRegex("(?:自评|自我评价|综合|整体|总体|最终|总|合计).*(?:得分|评分|分值|分数|结果|总分)$|^(?:绩效)?(?:评价|自评|考评)?(?:总得分|总分|得分|评分)$|^(?:综合)?评价分$|^自评$|^合计$")]
    private static partial Regex Score();

    [GeneratedRegex("(?:目标值|指标值|完成值|实际值|该项?指标)[^。]*分")]
    private static partial Regex Indicator();

    [GeneratedRegex("(?:满分|满分值|分值|权重)(?:为)?$")]
    private static partial Regex PartWeight();

    [GeneratedRegex("总|综合|合计|最终|整体")]
    private static partial Regex WholeNamed();

    [GeneratedRegex("决策|过程|产出|效益|满意度|投入")]
    private static partial Regex Group();

    [GeneratedRegex("满分(?:值|为)?$")]
    private static partial Regex Full();

    [GeneratedRegex("(?:总分|总分值|分值|合计)$")]
    private static partial Regex Total();

    [GeneratedRegex(
        "(?:等级|等次|级别|评级|档次|结果|评定|评价)(?:评定)?(?:为|是|：|:)?[“\"「‘]?(?<grade>优秀|良好|中等|较差|不合格|合格|优|良|中|差)[”\"」’]?(?:[，。；、（()）]|等级|等次|级|$)"
    )]
    private static partial Regex Grade();
}
