using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>A paragraph, its wrapped lines joined.</summary>
internal sealed class Paragraph
{
    private readonly IReadOnlyList<ReportLine> _lines;

    /// <summary>
    /// For each place in the text, how many characters other than white space stand before it. Joining changes white space only.
    /// </summary>
    private int[]? _inkBefore;

    /// <summary>The same for the end of each line.</summary>
    private int[]? _inkAtEnd;

    public Paragraph(IReadOnlyList<ReportLine> lines)
    {
        _lines = lines;
        IsRow = lines.Count == 1 && lines[0].IsRow;
        Text = IsRow ? lines[0].Text : Wrapping.Tidy(Wrapping.Join(lines.Select(l => l.Text)));
        Label = ListLabel.Read(Text);
    }

    public string Text { get; }

    /// <summary>Whether it is a row of a table, its cells parted by tabs.</summary>
    public bool IsRow { get; }

    public ListLabel? Label { get; private set; }

    /// <summary>Whether its label and the figure after it look like one number: 2.18个调解室 after 1.调解纠纷94件；</summary>
    public bool IsGlued { get; private set; }

    /// <summary>The text behind the label.</summary>
    public string Body => Text[(Label?.Length ?? 0)..].Trim();

    /// <summary>Takes the number that the text begins with for a label, which it is by what stands before it.</summary>
    public void Number(ListLabel label) => (Label, IsGlued) = (label, true);

    /// <summary>The whole paragraph as one line, with its spaces as printed where it was one.</summary>
    public TextLine AsLine => _lines[0].Line with { Text = _lines.Count == 1 ? _lines[0].Text : Text };

    public IReadOnlyList<TextSpan> Spans => Layout.Spans.Union(_lines.Select(l => l.Line.Span));

    /// <summary>The lines a part of the text stands on.</summary>
    public IReadOnlyList<TextSpan> SpansOf(int from, int length)
    {
        _inkBefore ??= InkBefore(Text);
        _inkAtEnd ??= InkAtEnds(_lines);
        var first = LineOf(_inkAtEnd, _inkBefore[from]);
        var last = LineOf(_inkAtEnd, Math.Max(_inkBefore[from], _inkBefore[from + length] - 1));
        return Layout.Spans.Union(_lines.Skip(first).Take(last - first + 1).Select(l => l.Line.Span));
    }

    private static int[] InkBefore(string text)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            before[i + 1] = before[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return before;
    }

    private static int[] InkAtEnds(IReadOnlyList<ReportLine> lines)
    {
        var ends = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + lines[i].Text.Count(c => !char.IsWhiteSpace(c));
        return ends;
    }

    private static int LineOf(int[] inkAtEnd, int ink)
    {
        var found = Array.BinarySearch(inkAtEnd, ink + 1);
        return Math.Min(found < 0 ? ~found : found, inkAtEnd.Length - 1);
    }
}
