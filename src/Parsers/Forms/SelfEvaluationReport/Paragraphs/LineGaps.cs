namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>What blank lines mean in a report: some dumps put them between paragraphs, some behind each line, some anywhere.</summary>
internal sealed class LineGaps
{
    private readonly int _within;
    private readonly bool _partsParagraphs;

    /// <param name="within">Joints inside a paragraph, beyond doubt.</param>
    /// <param name="between">Joints between paragraphs, beyond doubt.</param>
    public LineGaps(IEnumerable<(ReportLine Line, ReportLine Next)> within, IEnumerable<(ReportLine Line, ReportLine Next)> between)
    {
        var inside = within.Select(Of).OfType<int>().Order().ToList();
        var outside = between.Select(Of).OfType<int>().ToList();
        _within = inside.Count == 0 ? 0 : inside[inside.Count / 2];
        _partsParagraphs =
            outside.Count > 1
            && outside.Count(g => g > _within) >= outside.Count * 0.8
            && inside.Count(g => g > _within) <= inside.Count * 0.05;
    }

    /// <summary>Whether the blank lines between two lines part paragraphs; null where they do not tell.</summary>
    public bool? Parts(ReportLine line, ReportLine next) =>
        _partsParagraphs && Of((line, next)) is { } gap ? gap > _within : null;

    /// <summary>The blank lines between; null across pages.</summary>
    private static int? Of((ReportLine Line, ReportLine Next) joint) =>
        joint.Line.Line.Page == joint.Next.Line.Page ? joint.Next.Line.Number - joint.Line.Line.Number - 1 : null;
}
