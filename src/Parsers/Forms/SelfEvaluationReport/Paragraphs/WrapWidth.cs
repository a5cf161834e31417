namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>
/// How wide the lines of a report are before they wrap, learned from the lines that end within a sentence. Widths are in quarters of a
/// Chinese character.
/// </summary>
internal sealed class WrapWidth
{
    /// <summary>Typesetters squeeze and stretch; narrower differences tell nothing.</summary>
    private const int Slack = LineWidth.Character * 3 / 2;

    /// <summary>A line that ends within a sentence ends its paragraph only when it is clearly short.</summary>
    private const int WideSlack = LineWidth.Character * 4;

    /// <summary>Two characters, the indent of a paragraph.</summary>
    public const int FirstLineIndent = LineWidth.Character * 2;

    /// <summary>No page is narrower.</summary>
    private const int Narrowest = LineWidth.Character * 14;

    private readonly int? _full;

    /// <param name="reaches">How far each line reaches, its printed indent included.</param>
    public WrapWidth(IReadOnlyList<ReportLine> lines, IReadOnlyList<int> reaches)
    {
        var wrapped = lines.Select((line, i) => (line, reach: reaches[i]))
            .Where(x => !x.line.EndsSentence && !x.line.Heads && !x.line.IsRow)
            .Select(x => x.reach)
            .Order()
            .ToList();
        if (wrapped.Count == 0)
            return;
        var widest = wrapped[wrapped.Count * 9 / 10];
        var asWide = wrapped.Count(w => w > widest - WideSlack);
        var beyond = reaches.Count(r => r > widest + WideSlack);
        _full = widest < Narrowest || asWide < 2 || beyond * 10 > lines.Count ? null : widest;
    }

    /// <summary>False where each paragraph stands on one line.</summary>
    public bool IsWrapped => _full is not null;

    /// <summary>Whether the next line's first piece had room on this line, so that it was not wrapping that ended it.</summary>
    public bool Ends(ReportLine line, int reach, ReportLine next) =>
        _full is not { } full
        || (
            reach + LineWidth.OfFirstPiece(next.Text) <= full - (line.EndsSentence || line.Heads ? Slack : WideSlack)
            && !(line.IsSpacedOut && reach > full / 2));

    /// <summary>Whether two lines look like one that was split where a bracket or quotation opens, as dumps in content order do.</summary>
    public bool IsSplit(ReportLine line, int reach, ReportLine next)
    {
        if (_full is not { } full || next.Heads || !LineWidth.BeginsWithOpeningMark(next.Text))
            return false;
        var together = reach + next.Width;
        return together <= full + Slack && (!line.EndsSentence || together >= full - Slack);
    }

    /// <summary>How much a line falls short of the full width; null where lines do not wrap.</summary>
    public int? ShortBy(int width) => _full - width;
}
