using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Tells labels from their values in a sequence of cells.</summary>
internal sealed class CellFields(IReadOnlyList<TextCell> cells, CellWords words, HeadParser heads)
{
    // 下属二级单位数量（含参公事业单位） has 16; what is longer and follows a value is the value's next line.
    private const int LongestLabel = 20;

    /// <summary>The first label; what stands before it is no cell.</summary>
    public int First
    {
        get
        {
            var at = 0;
            while (at < cells.Count && !IsNext(at))
                at++;
            return at;
        }
    }

    /// <summary>A figure where a label should stand.</summary>
    public bool IsLostFigure(int at) => ColumnFit.IsFigure(cells[at].Text) && !Placeholder.Is(cells[at].Text);

    /// <summary>A label that forms print, or a source before its amount.</summary>
    public bool IsKnown(int at) => words.IsLabel(cells[at].Text) || IsMoney(at);

    /// <summary>A label that is no piece of another text.</summary>
    private bool IsWhole(int at) => words.Lexicon.IsWholeLabel(cells[at].Text) || words.Lexicon.IsCaption(cells[at].Text) || IsMoney(at)
        || IsSource(at);

    /// <summary>A source before its amount.</summary>
    public bool IsMoney(int at) =>
        at + 1 < cells.Count && AmountText.Is(cells[at + 1].Text) && words.Lexicon.TryGetSource(cells[at].Text, out _);

    /// <summary>资金情况（万元） before sources, of which the first may be without an amount.</summary>
    public bool IsCaptionOfMoney(int at) =>
        words.Lexicon.IsCaption(cells[at].Text) && (IsMoney(at + 1) || (IsSource(at + 1) && IsMoney(at + 2)));

    public bool IsSource(int at) => at < cells.Count && words.Lexicon.IsWholeWording(cells[at].Text)
        && words.Lexicon.TryGetSource(cells[at].Text, out _);

    /// <summary>
    /// The cell after a label's value; the label itself where it is no cell: a line with its own label and value, or an empty one.
    /// </summary>
    public int End(int label)
    {
        // A piece that is no label may be one of a label, or of a value.
        if (cells[label].IsEmpty
            || (cells[label].Break != CellBreak.Cell && !IsWhole(label))
            || (words.IsField(cells[label].Text) && !IsMoney(label)))
            return label;
        var from = label + 1;
        if (from >= cells.Count || IsNext(from)
            || (words.Lexicon.IsCaption(cells[label].Text) && !words.Lexicon.IsWholeLabel(cells[label].Text)))
            return from;
        var to = from + 1;
        while (to < cells.Count && cells[to].Break != CellBreak.Cell && !IsNext(to) && GoesOn(from, to))
            to++;
        while (to < cells.Count && IsSentence(cells[from].Text) && IsSentence(cells[to].Text) && !IsNext(to))
            to++;
        return to;
    }

    /// <summary>The value that cells are together; null where they are none.</summary>
    public TextCell? Value(int from, int to) =>
        from >= to || cells[from].IsEmpty ? null
            : new TextCell(Text([.. cells.Skip(from).Take(to - from)]),
            [.. cells.Skip(from).Take(to - from).SelectMany(c => c.Lines)]);

    private static string Text(List<TextCell> value) => value.Exists(c => c.Break != CellBreak.Cell)
        ? Paragraphs.Join(value.Select(c => c.Text)) : string.Join('\n', value.Select(c => c.Text));

    /// <summary>Whether a piece goes on with a value: in the next line, unless that has a label of its own and its value.</summary>
    private bool GoesOn(int from, int at) => cells[at].Break == CellBreak.Spacing || cells[at].Break == CellBreak.Line
        && (at + 1 == cells.Count || cells[at + 1].Break != CellBreak.Space || IsNext(at + 1) || IsSentence(cells[from].Text));

    private static bool IsSentence(string text) =>
        text.Length > LongestLabel || (text.Length > 0 && (ListMark.TryRead(text, out _) || CellContent.EndsClause(text[^1])));

    /// <summary>Whether a cell is a label or begins a block, and no value.</summary>
    private bool IsNext(int at) =>
        words.Lexicon.IsWholeLabel(cells[at].Text) || words.Lexicon.IsCaption(cells[at].Text) || words.IsField(cells[at].Text)
            || IsMoney(at) || heads.At(at) is not null;
}
