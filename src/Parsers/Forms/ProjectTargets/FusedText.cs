using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>The text of an indicator cell that still knows which line each of its characters stands on.</summary>
/// <param name="Text">The lines, each ended by a newline but the last.</param>
internal sealed class FusedText
{
    private readonly IReadOnlyList<(int Start, TextSpan Span)> _lines;

    private FusedText(string text, IReadOnlyList<(int, TextSpan)> lines)
    {
        Text = text;
        _lines = lines;
    }

    public string Text { get; }

    /// <summary>A cell of a table: where in it a line stands is not known, so every part of it points at all of it.</summary>
    public static FusedText Of(TableCell cell) => new(cell.Text, [.. cell.Spans.Select(s => (0, s))]);

    public static FusedText Of(IReadOnlyList<(string Text, TextSpan Span)> lines)
    {
        var starts = new List<(int, TextSpan)>(lines.Count);
        var at = 0;
        foreach (var (text, span) in lines)
        {
            starts.Add((at, span));
            at += text.Length + 1;
        }

        return new FusedText(string.Join('\n', lines.Select(l => l.Text)), starts);
    }

    /// <summary>Continues a cell that a page break has torn.</summary>
    public FusedText Append(FusedText next) =>
        new($"{Text}\n{next.Text}", [.. _lines, .. next._lines.Select(l => (l.Start + Text.Length + 1, l.Span))]);

    /// <summary>The places of all of it.</summary>
    public IReadOnlyList<TextSpan> Spans => Layout.Spans.Union(_lines.Select(l => l.Span));

    /// <summary>The places of some of its characters.</summary>
    public IReadOnlyList<Evidence> Evidence(Range range)
    {
        var (from, length) = range.GetOffsetAndLength(Text.Length);
        var first = 0;
        while (first + 1 < _lines.Count && _lines[first + 1].Start <= from)
            first++;
        while (first > 0 && _lines[first - 1].Start == _lines[first].Start)
            first--;
        return
        [
            .. Layout
                .Spans.Union(_lines.Skip(first).TakeWhile(l => l.Start < from + length).Select(l => l.Span))
                .Select(s => new Evidence(null, s)),
        ];
    }
}
