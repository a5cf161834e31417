namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>Where the text of each page begins, and which pages print the indents of paragraphs.</summary>
internal sealed class PageIndents
{
    private readonly Dictionary<int, (int Base, bool Varies)> _pages;

    public PageIndents(IEnumerable<ReportLine> lines) =>
        _pages = lines
            .GroupBy(l => l.Line.Page)
            .ToDictionary(p => p.Key, p => (p.Min(l => l.Indent), p.Max(l => l.Indent) >= p.Min(l => l.Indent) + LineWidth.Character));

    public bool Any => _pages.Values.Any(p => p.Varies);

    /// <summary>White space before a line beyond that of its page.</summary>
    public int Of(ReportLine line) => line.Indent - _pages[line.Line.Page].Base;

    /// <summary>Whether a line is indented as the first of a paragraph; null where the page does not tell.</summary>
    public bool? IsFirst(ReportLine line) => _pages[line.Line.Page].Varies ? Of(line) >= LineWidth.Character : null;
}
