using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>
/// Finds the goals that a report lists behind a label (整体支出绩效目标：1.…；2.…) or under a heading (年度绩效目标), and how far each was
/// reached where such a list of the same length says.
/// </summary>
internal static partial class ReportGoals
{
    /// <summary>Whether a list under a heading is one of goals.</summary>
    public static bool AreUnder(string heading) => GoalsHeading().IsMatch(heading);

    public static IReadOnlyList<Goal> Of(IReadOnlyList<ReportSection> sections)
    {
        var goals = new List<Goal>();
        var completions = sections.FirstOrDefault(s => CompletionHeading().IsMatch(s.Heading)) is { } done ? PointList.Under(done) : null;
        foreach (var section in sections)
            if (AreUnder(section.Heading) && PointList.Under(section) is { IsNumbered: true } list)
                goals.AddRange(Pair(list, completions));
            else
                goals.AddRange(Labelled(section));
        return goals;
    }

    private static IEnumerable<Goal> Labelled(ReportSection section)
    {
        for (var i = 0; i < section.Passages.Count; i++)
            if (PointList.Behind(GoalsLabel(), section, i, CompletionLabel()) is { } list && (list.IsNumbered || list.BeginsParagraph))
                foreach (var goal in Pair(list, Completions(section, i, list.Length)))
                    yield return goal;
    }

    /// <summary>Completions pair by number, when there are as many as goals.</summary>
    private static IEnumerable<Goal> Pair(PointList goals, PointList? completions)
    {
        var paired = completions is not null && completions.Points.Select(p => p.Number).SequenceEqual(goals.Points.Select(p => p.Number));
        return goals.Points.Select((goal, i) => new Goal(goal.Text, paired ? completions!.Points[i].Text : null)
        {
            Evidence = paired ? [.. goals.Evidence, .. completions!.Evidence] : goals.Evidence,
        });
    }

    /// <summary>The list of completions in the paragraph of the goals, or in one of those right behind them.</summary>
    private static PointList? Completions(ReportSection section, int at, int length) =>
        Enumerable.Range(at, Math.Min(length + 2, section.Passages.Count - at))
            .Select(i => PointList.Behind(CompletionLabel(), section, i, CompletionLabel()))
            .OfType<PointList>()
            .FirstOrDefault();

    [GeneratedRegex("(?:绩效|整体|总体|年度)(?:总体|年度|支出|绩效|总)*目标(?:如下|为|是)?[：:]")]
    private static partial Regex GoalsLabel();

    [GeneratedRegex("完成情况(?:如下)?[：:]")]
    private static partial Regex CompletionLabel();

    [GeneratedRegex("(?:绩效|整体|总体|年度)(?:总体|年度|支出|绩效|总)*目标$")]
    private static partial Regex GoalsHeading();

    [GeneratedRegex("目标(?:的)?(?:完成|实现)情况")]
    private static partial Regex CompletionHeading();
}
