using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The cells of a text that wrote each in a line, or in a paragraph, of its own.</summary>
/// <param name="KeepsEmpty">Whether the text shows where a cell is empty: by a further blank line.</param>
internal sealed record CellSequence(IReadOnlyList<TextCell> Cells, bool KeepsEmpty)
{
    // 绩效指标 written upright takes four lines, 满意度指标 five, 项目资金（万元） wrapped by two characters five.
    private const int MostPieces = 6;

    /// <summary>Null for a text that wrote several cells in a line, or broke them over lines.</summary>
    public static CellSequence? Of(IReadOnlyList<TextLine> lines, FormLexicon lexicon)
    {
        var step = Step(lines);
        var words = new CellWords(lexicon);
        if (step == 1 && !LineCells.Are(lines, words))
            return null;
        var cells = new List<TextCell>();
        var empty = 0;
        var (first, last) = Inside(lines, words);
        for (var at = 0; at < lines.Count && (at <= last || at == 0 || Gap(lines[at - 1], lines[at]) <= step);)
        {
            for (var blank = at > first && at <= last ? Blanks(lines, at, step, words) : 0; blank > 0; blank--, empty++)
                cells.Add(new TextCell("", []));
            var length = step == 1 ? words.Pieces(lines, at, MostPieces) : Paragraph(lines, at, words);
            cells.Add(Cell([.. lines.Skip(at).Take(length)], words));
            at += length;
        }

        return new CellSequence(cells, empty > 0);
    }

    /// <summary>
    /// The first line that is a label or heading, and the last that is one or a figure: what stands around the table is no cell.
    /// </summary>
    private static (int First, int Last) Inside(IReadOnlyList<TextLine> lines, CellWords words)
    {
        var inside = Enumerable.Range(0, lines.Count)
            .Where(i => words.IsKnown(lines[i].Text) || NumberShape.IsQuantity(Squeeze.Text(lines[i].Text))).ToList();
        return inside.Count == 0 ? (lines.Count, -1) : (inside[0], inside[^1]);
    }

    /// <summary>The cells of a text that shows its rows, but not which cells of one are left out.</summary>
    public static CellSequence Of(TableGrid rows)
    {
        var cells = new List<TextCell>();
        for (var row = 0; row < rows.Rows; row++)
        {
            var printed = rows.Row(row).ToList();
            printed.RemoveRange(printed.FindLastIndex(c => !c.IsEmpty) + 1, printed.Count - printed.FindLastIndex(c => !c.IsEmpty) - 1);
            cells.AddRange(printed.Select((c, i) =>
                new TextCell(c.Text, [.. c.Spans.Select(s => new TextLine(s.Page, s.LineFrom, c.Text))]) { BeginsRow = i == 0 }));
        }

        return new CellSequence(cells, cells.Exists(c => c.IsEmpty));
    }

    /// <summary>How many cells above a line are empty. What stands apart from a line with its own label and value is no cell.</summary>
    private static int Blanks(IReadOnlyList<TextLine> lines, int at, int step, CellWords words) =>
        at == 0 || words.IsField(lines[at].Text) ? 0 : (Gap(lines[at - 1], lines[at]) / step) - 1;

    /// <summary>How far apart the lines of neighbouring cells are: 2 where most have a blank line between them.</summary>
    private static int Step(IReadOnlyList<TextLine> lines)
    {
        var gaps = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Select(i => Gap(lines[i - 1], lines[i])).ToList();
        return gaps.Count(g => g == 1) >= gaps.Count(g => g == 2) ? 1 : 2;
    }

    private static int Gap(TextLine above, TextLine below) => above.Page == below.Page ? below.Number - above.Number : 1;

    /// <summary>The lines of a paragraph, but for a label that begins a table right below a line of another kind.</summary>
    private static int Paragraph(IReadOnlyList<TextLine> lines, int from, CellWords words)
    {
        var to = from + 1;
        while (to < lines.Count && Gap(lines[to - 1], lines[to]) == 1)
            to++;
        return to - from > 1 && words.IsKnown(lines[to - 1].Text) && !CellWords.IsLevel(Joined(lines, from, to)) ? to - from - 1
            : to - from;
    }

    private static string Joined(IReadOnlyList<TextLine> lines, int from, int to) =>
        string.Concat(lines.Skip(from).Take(to - from).Select(l => Squeeze.Text(l.Text)));

    private static TextCell Cell(List<TextLine> lines, CellWords words)
    {
        var texts = lines.ConvertAll(l => Markup.Strip(l.Text).Trim());
        var joined = Wrapping.Join(texts);
        return new TextCell(texts.Count == 1 ? texts[0] : words.IsKnown(joined) ? joined : Paragraphs.Join(texts), lines);
    }
}
