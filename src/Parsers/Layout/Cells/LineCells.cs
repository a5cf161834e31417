using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Tells a text that wrote each cell in a line of its own from one that wrote several in a line, or broke cells over lines.
/// </summary>
internal static class LineCells
{
    // 主管部门 甲局 may stand in one cell once; in a text that writes rows in lines every label does.
    private const int FewShared = 2;

    // Names of indicators hardly have more; a goal that is broken over lines fills them.
    private const int LongLine = 40;

    public static bool Are(IReadOnlyList<TextLine> lines, CellWords words) =>
        lines.Count(l => Shares(l, words)) < FewShared && Enumerable.Range(1, Math.Max(0, lines.Count - 1))
            .Count(i => Breaks(lines[i - 1], lines[i], words)) < FewShared;

    /// <summary>Whether a line holds two headings, or a label and its value, with a space between them.</summary>
    private static bool Shares(TextLine line, CellWords words)
    {
        var pieces = line.Text.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && words.Lexicon.IsWholeWording(pieces[0]) && !words.IsField(line.Text);
    }

    /// <summary>Whether a sentence runs over the end of a long line.</summary>
    private static bool Breaks(TextLine line, TextLine next, CellWords words) =>
        line.Page == next.Page && next.Number == line.Number + 1 && DisplayWidth.Of(line.Text) >= LongLine
            && !CellContent.EndsClause(line.Text.TrimEnd()[^1]) && line.Text.TrimEnd()[^1] is not ('.' or '）' or ')')
            && !words.IsKnown(next.Text) && !words.IsField(line.Text) && !ListMark.TryRead(next.Text.AsSpan().TrimStart(), out _)
            && !NumberShape.IsQuantity(Squeeze.Text(next.Text));
}
