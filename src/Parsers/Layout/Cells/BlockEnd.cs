using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Finds where the rows of a block end in a sequence of cells.</summary>
internal static class BlockEnd
{
    // Units and short targets may be words that are labels elsewhere: 项目, 单位.
    private const int ShortestLabel = 3;

    // 年度资 金总 额：504.91 in a narrow column.
    private const int PiecesOfSource = 5;

    /// <summary>The index of the first cell after the block.</summary>
    public static int Of(IReadOnlyList<TextCell> cells, CellHead head, CellWords words, HeadParser heads)
    {
        var at = head.To;
        while (at < cells.Count && !Ends(cells, at, head, words, heads))
            at++;
        while (at > head.To && cells[at - 1].IsEmpty && head.Kind != BlockKind.Indicators)
            at--;
        return at;
    }

    private static bool IsMoney(BlockKind kind) => kind is BlockKind.Funds or BlockKind.FundsAcross or BlockKind.StagesAcross;

    /// <summary>A source, though it is broken over lines, stands before its amounts.</summary>
    private static bool HasFigures(IReadOnlyList<TextCell> cells, int at) =>
        cells.Skip(at).Take(PiecesOfSource).Any(c => ColumnFit.IsFigure(c.Text));

    private static bool Ends(IReadOnlyList<TextCell> cells, int at, CellHead head, CellWords words, HeadParser heads)
    {
        var text = cells[at].Text;
        if (text.Length < 2 || CellWords.IsLevel(text))
            return false;
        if (cells[at].Break != CellBreak.Space && WebPage.IsOf(text))
            return true;
        if (words.Lexicon.Label(text) is LabelMeaning.Total or LabelMeaning.TotalScore)
            return head.Kind is BlockKind.Indicators;
        if (IsMoney(head.Kind) && words.Lexicon.TryGetSource(text, out _))
            return false;
        if (words.IsField(text) || (IsMoney(head.Kind) && cells[at].Break == CellBreak.Line && !HasFigures(cells, at)))
            return true;
        // 绩效目标 may be a level, with its weight beside it.
        if (words.Lexicon.IsWholeLabel(text) && text.Length >= ShortestLabel
            && !(head.Kind == BlockKind.Indicators && at + 1 < cells.Count && ColumnFit.IsFigure(cells[at + 1].Text)))
            return true;
        if (words.Lexicon.Label(text) is not null && !cells.Skip(at + 1).Take(3).Any(c => ColumnFit.IsFigure(c.Text)))
            return true;
        // 指标 may be what a line's end broke off 达成预期指标.
        return (words.Lexicon.IsCaption(text) && words.Lexicon.IsWholeWording(text)
            && (cells[at].Break == CellBreak.Cell || Wording.Of(text).Length >= ShortestLabel)) || heads.At(at) is not null;
    }
}
