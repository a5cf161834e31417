using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>Finds the headings among a report's paragraphs and gives each section its text.</summary>
internal sealed class SectionReader
{
    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly OpenNumberings _outline = new();
    private readonly List<Paragraph> _preamble = [];
    private readonly List<ReportSection> _sections = [];

    /// <summary>The last point of a list in the text; what follows it is no heading.</summary>
    private ListLabel? _lastPoint;

    private SectionReader(IReadOnlyList<Paragraph> paragraphs) => _paragraphs = paragraphs;

    public static ReportContent Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var closing = ClosingBlock.Start(paragraphs);
        var reader = new SectionReader([.. paragraphs.Take(closing)]);
        for (var i = 0; i < reader._paragraphs.Count; i++)
            reader.Take(i);
        return new ReportContent(reader._preamble, reader._sections, [.. paragraphs.Skip(closing)]);
    }

    private void Take(int index)
    {
        var paragraph = _paragraphs[index];
        if (Numbered(index) is { } heading)
            Open(_outline.Enter(paragraph.Label!.Value), paragraph.Text[..paragraph.Label.Value.Length], heading, paragraph);
        else if (Unnumbered(index) is { } unnumbered)
            Open(_outline.EnterUnnumbered(_paragraphs[index + 1].Label!.Value), null, unnumbered, paragraph);
        else
            AddText(paragraph);
    }

    private void Open(int depth, string? label, HeadingText heading, Paragraph paragraph)
    {
        _lastPoint = null;
        var words = new Passage(paragraph, label?.Length ?? 0, heading.TextFrom);
        _sections.Add(new ReportSection(depth, label, heading.Text, paragraph) { Words = words });
        if (heading.TextFrom < paragraph.Text.Length)
            _sections[^1].Passages.Add(new Passage(paragraph, heading.TextFrom));
    }

    private void AddText(Paragraph paragraph)
    {
        _lastPoint = paragraph.Label ?? _lastPoint;
        if (_sections.Count == 0)
            _preamble.Add(paragraph);
        else
            _sections[^1].Passages.Add(new Passage(paragraph, 0));
    }

    private HeadingText? Numbered(int index)
    {
        var paragraph = _paragraphs[index];
        var goesOnList = paragraph.Label is { } label && _lastPoint is { } point && label.Follows(point);
        return goesOnList || BeginsList(index) ? null : HeadingText.Of(paragraph);
    }

    /// <summary>
    /// Whether points without text of their own follow what announces them: a colon, or the heading of goals or attachments.
    /// </summary>
    private bool BeginsList(int index)
    {
        if (_paragraphs[index].Label is not { Number: 1, Style.Depth: > 2 } label || index == 0 || HeadsText(_paragraphs[index]))
            return false;
        var before = _paragraphs[index - 1];
        var isList = index + 1 == _paragraphs.Count || (_paragraphs[index + 1].Label is { } next && next.Follows(label));
        return HeadingText.Of(before) is { } heading
            ? heading.Text.Contains("附件", StringComparison.Ordinal) || (isList && ReportGoals.AreUnder(heading.Text))
            : isList && before.Text.EndsWith('：');
    }

    /// <summary>1.总体绩效目标。办好人民调解。 is a heading with its text.</summary>
    private static bool HeadsText(Paragraph paragraph) =>
        HeadingText.Of(paragraph) is { } heading
        && heading.TextFrom < paragraph.Text.Length
        && heading.Text.EndsWith("目标", StringComparison.Ordinal);

    private HeadingText? Unnumbered(int index) =>
        index + 1 < _paragraphs.Count
        && _paragraphs[index + 1].Label is { } next
        && _outline.Restarts(next)
        && HeadingText.Of(_paragraphs[index + 1]) is not null
            ? HeadingText.OfUnnumbered(_paragraphs[index])
            : null;
}
