using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A report's overall result: the score it gives itself, and the grade.</summary>
internal static partial class ReportEvaluation
{
    private const string Points = "分";

    /// <summary>The first stated score of the whole; null where none is stated.</summary>
    public static Evaluation? Of(IEnumerable<StatedFact> facts)
    {
        var scored = facts.Where(f => f.Figure is { Unit: Points, Metric: not null }).ToList();
        var score = scored.Find(f => Score().IsMatch(f.Figure.Metric!));
        if (score is null)
            return null;
        var weight = scored.Find(f => f.Figure.Metric!.EndsWith("满分", StringComparison.Ordinal) && f.Fact.Sentence == score.Fact.Sentence);
        return new Evaluation(weight?.Figure.Value, score.Figure.Value, GradeOf(score.Fact.Sentence)) { Evidence = score.Fact.Evidence };
    }

    private static string? GradeOf(string sentence) => Grade().Match(sentence) is { Success: true } match ? match.Groups["grade"].Value : null;

    [GeneratedRegex("(?:自评|评价|综合|整体|总体|总|最终|绩效).*(?:得分|评分|分值|分数|结果|总分)$|^(?:总得分|总分|得分)$")]
    private static partial Regex Score();

    [GeneratedRegex("(?:等级|等次|级别|评级|档次|结果|评定|评价)(?:评定)?(?:为|是|：|:)?[“\"「‘]?(?<grade>优秀|良好|中等|较差|不合格|合格|优|良|中|差)[”\"」’]?(?:[，。；、）)]|等级|等次|级|$)")]
    private static partial Regex Grade();
}
