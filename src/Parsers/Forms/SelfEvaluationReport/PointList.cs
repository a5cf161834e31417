using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A list of goals or of completions: behind a label, or under a heading.</summary>
/// <param name="Length">The paragraphs it takes.</param>
/// <param name="BeginsParagraph">Whether its label does.</param>
internal sealed partial record PointList(IReadOnlyList<GoalPart> Points, int Length, bool BeginsParagraph, IReadOnlyList<Evidence> Evidence)
{
    public bool IsNumbered => Points[0].Number is not null;

    /// <summary>The list behind a label: in the same paragraph, or in the numbered ones below it.</summary>
    /// <param name="end">What ends the list within the paragraph.</param>
    public static PointList? Behind(Regex label, ReportSection section, int at, Regex end)
    {
        var text = section.Passages[at].Text;
        if (label.Match(text) is not { Success: true } match)
            return null;
        var behind = Before(end, text[(match.Index + match.Length)..]);
        var below = behind.Trim().Length > 0 ? [] : PointsFrom(section, at + 1);
        return Of([behind, .. below.Select(p => p.Text)], [section.Passages[at], .. below], match.Index == 0);
    }

    /// <summary>The list that a section's text begins with.</summary>
    public static PointList? Under(ReportSection section)
    {
        var points = PointsFrom(section, 0);
        return Of(points.Select(p => p.Text), points, beginsParagraph: true);
    }

    private static List<Passage> PointsFrom(ReportSection section, int from) =>
        [.. section.Passages.Skip(from).TakeWhile(p => ListLabel.Read(p.Text) is not null || Goal().IsMatch(p.Text))];

    private static PointList? Of(IEnumerable<string> texts, List<Passage> passages, bool beginsParagraph)
    {
        var points = WithoutRest(GoalList.Split(string.Join('\n', texts)));
        return points.Count == 0
            ? null
            : new PointList(
                points,
                passages.Count,
                beginsParagraph,
                [.. passages.SelectMany(p => p.SpansOf(0, p.Text.Length)).Select(s => new Evidence(null, s))]);
    }

    private static string Before(Regex end, string text) =>
        end.Match(text) is { Success: true } match ? text[..(text.LastIndexOfAny(['。', '；'], match.Index) + 1)] : text;

    /// <summary>Where each point is one sentence, the last one is too, and what stands behind it is not its text.</summary>
    private static IReadOnlyList<GoalPart> WithoutRest(IReadOnlyList<GoalPart> points)
    {
        if (points.Count < 2 || points.SkipLast(1).Any(p => p.Text.AsSpan().TrimEnd('。').Contains('。')))
            return points;
        var stop = points[^1].Text.IndexOf('。', StringComparison.Ordinal);
        return stop < 0 ? points : [.. points.SkipLast(1), points[^1] with { Text = points[^1].Text[..(stop + 1)] }];
    }

    [GeneratedRegex("^目标[0-9一二三四五六七八九十]")]
    private static partial Regex Goal();
}
