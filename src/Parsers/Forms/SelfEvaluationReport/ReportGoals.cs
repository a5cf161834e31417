using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>Finds the goals that a report lists (整体支出绩效目标：1.…；2.…), and how far each was reached where a list of the same length says.</summary>
internal static partial class ReportGoals
{
    public static IReadOnlyList<Goal> Of(ReportSection section)
    {
        var goals = new List<Goal>();
        for (var i = 0; i < section.Passages.Count; i++)
            if (List(section, i, GoalsLabel()) is { } list && (list.Parts[0].Number is not null || list.Announced))
                goals.AddRange(Pair(list, Completions(section, i, list.Length)));
        return goals;
    }

    /// <summary>Completions pair by number, when there are as many as goals.</summary>
    private static IEnumerable<Goal> Pair(LabelledList goals, LabelledList? completions)
    {
        var paired = completions is not null && completions.Parts.Select(p => p.Number).SequenceEqual(goals.Parts.Select(p => p.Number));
        return goals.Parts.Select((goal, i) => new Goal(goal.Text, paired ? completions!.Parts[i].Text : null)
        {
            Evidence = paired ? [.. goals.Evidence, .. completions!.Evidence] : goals.Evidence,
        });
    }

    /// <summary>The list of completions in the paragraph of the goals, or in one of those right behind them.</summary>
    private static LabelledList? Completions(ReportSection section, int at, int length) =>
        Enumerable.Range(at, Math.Min(length + 2, section.Passages.Count - at)).Select(i => List(section, i, CompletionLabel())).OfType<LabelledList>().FirstOrDefault();

    /// <summary>The list behind a label: in the same paragraph, or in the numbered ones below it.</summary>
    private static LabelledList? List(ReportSection section, int at, Regex labelled)
    {
        var text = section.Passages[at].Text;
        if (labelled.Match(text) is not { Success: true } label)
            return null;
        var behind = UpToNextLabel(text[(label.Index + label.Length)..]);
        var below = behind.Trim().Length > 0 ? [] : section.Passages.Skip(at + 1).TakeWhile(p => ListLabel.Read(p.Text) is not null).ToList();
        var parts = WithoutRest(GoalList.Split(string.Join('\n', below.Select(p => p.Text).Prepend(behind))));
        var passages = below.Prepend(section.Passages[at]);
        return parts.Count == 0 ? null : new LabelledList(parts, 1 + below.Count, label.Index == 0, [.. passages.SelectMany(p => p.SpansOf(0, p.Text.Length)).Select(s => new Evidence(null, s))]);
    }

    /// <summary>A list of completions may stand behind the goals in their paragraph.</summary>
    private static string UpToNextLabel(string text)
    {
        var next = CompletionLabel().Match(text);
        return next.Success ? text[..(text.LastIndexOfAny(['。', '；'], next.Index) + 1)] : text;
    }

    /// <summary>Where each point is one sentence, the last one is too, and what stands behind it is not its text.</summary>
    private static IReadOnlyList<GoalPart> WithoutRest(IReadOnlyList<GoalPart> parts)
    {
        if (parts.Count < 2 || parts.SkipLast(1).Any(p => p.Text.AsSpan().TrimEnd('。').Contains('。')))
            return parts;
        var stop = parts[^1].Text.IndexOf('。', StringComparison.Ordinal);
        return stop < 0 ? parts : [.. parts.SkipLast(1), parts[^1] with { Text = parts[^1].Text[..(stop + 1)] }];
    }

    [GeneratedRegex("(?:绩效|整体|总体|年度)(?:总体|年度|支出|绩效|总)*目标(?:如下|为|是)?[：:]")]
    private static partial Regex GoalsLabel();

    [GeneratedRegex("完成情况(?:如下)?[：:]")]
    private static partial Regex CompletionLabel();

    /// <param name="Length">The paragraphs it takes.</param>
    /// <param name="Announced">Whether its label begins a paragraph.</param>
    private sealed record LabelledList(IReadOnlyList<GoalPart> Parts, int Length, bool Announced, IReadOnlyList<Evidence> Evidence);
}
