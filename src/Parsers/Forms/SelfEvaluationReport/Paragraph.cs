using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>A paragraph, its wrapped lines joined.</summary>
internal sealed class Paragraph
{
    private readonly IReadOnlyList<ReportLine> _lines;

    public Paragraph(IReadOnlyList<ReportLine> lines)
    {
        _lines = lines;
        Text = lines.Count == 1 && lines[0].IsRow ? lines[0].Text : Wrapping.Tidy(Wrapping.Join(lines.Select(l => l.Text)));
        Label = ListLabel.Read(Text);
    }

    public string Text { get; }

    public ListLabel? Label { get; }

    /// <summary>The text behind the label.</summary>
    public string Body => Text[(Label?.Length ?? 0)..].Trim();

    /// <summary>The whole paragraph as one line, with its spaces as printed where it was one.</summary>
    public TextLine AsLine => _lines[0].Line with { Text = _lines.Count == 1 ? _lines[0].Text : Text };

    public IReadOnlyList<TextSpan> Spans => Layout.Spans.Union(_lines.Select(l => l.Line.Span));

    /// <summary>The lines a part of the text stands on. Joining changes white space only, so the other characters are counted.</summary>
    public IReadOnlyList<TextSpan> SpansOf(int from, int length)
    {
        var first = Ink(Text.AsSpan(0, from));
        var last = first + Ink(Text.AsSpan(from, length)) - 1;
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var line in _lines)
        {
            var end = at + Ink(line.Text);
            if (at <= last && end > first)
                spans.Add(line.Line.Span);
            at = end;
        }

        return Layout.Spans.Union(spans);
    }

    private static int Ink(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                count++;
        return count;
    }
}
