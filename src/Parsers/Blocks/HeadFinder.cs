using Pipeline.Model;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Finds the rows of headings that blocks begin with, by what the lexicon says that their cells head.</summary>
internal sealed class HeadFinder(FormLexicon lexicon)
{
    // 绩效指标 over 年度指标值 over 指标性质, 指标值, 度量单位.
    private const int MostRows = 3;

    // 完全不可能完成目标的原因 has 12.
    private const int LongestHeading = 16;

    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    private readonly MisprintedHeads _misprinted = new(lexicon);
    private readonly HeadGuard _guard = new(lexicon);

    /// <summary>
    /// The headings that begin in a row: of the blocks that they may be of the one that knows most of them; null where there are none.
    /// </summary>
    public BlockHead? At(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count < 2)
            return null;
        BlockHead? best = null;
        var most = 0;
        foreach (var kind in Kinds)
            if (Read(kind, grid, row, cells) is { } head && head.Known is var known && known > most)
                (best, most) = (head, known);
        return best;
    }

    private BlockHead? Read(BlockKind kind, TableGrid grid, int row, List<TableCell> cells)
    {
        if (!cells.Exists(c => lexicon.Column(kind, c.Text) is not null))
            return null;
        var rows = new List<int> { row };
        while (rows.Count < MostRows && rows[^1] + 1 < grid.Rows && GoesOn(kind, grid, rows[^1] + 1))
            rows.Add(rows[^1] + 1);
        var captions = Captions(kind, grid, cells, rows[^1]);
        var heads = _misprinted.Mended(kind, [.. cells.Except(captions)]);
        if (heads.Count == 0 || heads.Count(c => lexicon.Column(kind, c.Text) is not null) * 3 < heads.Count * 2)
            return null;
        List<IReadOnlyList<TableCell>> mended = [.. rows.Select(r => r == row ? heads : _misprinted.Mended(kind, BlockRow.Cells(grid, r)))];
        var columns = HeadColumns.Of(grid, mended, text => lexicon.Column(kind, text));
        var below = rows[^1] + 1;
        columns = kind switch
        {
            BlockKind.Indicators or BlockKind.Projects =>
                IndicatorColumns.Told(kind, grid, below, MergedLevels.Split(grid, below, columns)),
            BlockKind.Funds => FundsColumns.Told(grid, below, columns),
            _ => columns,
        };
        var head = new BlockHead(kind, rows[^1], columns, [.. rows.SelectMany(r => BlockRow.Cells(grid, r))], captions)
        {
            Misprints = [.. from cell in mended.SelectMany(m => m)
                            let printed = grid[cell.Row, cell.Column]!.Text
                            where printed != cell.Text
                            select MisprintNotes.Of(printed, cell.Text, cell.Spans)],
        };
        return _guard.Accepts(grid, head) ? head : null;
    }

    /// <summary>Whether a row is one of headings too, under those above it.</summary>
    private bool GoesOn(BlockKind kind, TableGrid grid, int row)
    {
        var cells = _misprinted.Mended(kind, BlockRow.Cells(grid, row));
        return cells.Count > 0 && !AreLostYears(grid, row)
            && (cells.TrueForAll(c => lexicon.Column(kind, c.Text) is not null || YearHeading.Is(c.Text))
                || AreUnderHeadings(kind, grid, row, cells) || AreMostlyHeadings(kind, grid, row, cells)
                || (cells.Count > 2 && cells.TrueForAll(IsGrade)))
            && !cells.TrueForAll(c => YearHeading.Is(c.Text) && c.ColumnSpan > 2);
    }

    /// <summary>
    /// Whether each cell stands under a heading that spans several columns, beside headings that go on over the row: 经费保障 and 制度保障 under
    /// 偏差原因分析.
    /// </summary>
    private static bool AreUnderHeadings(BlockKind kind, TableGrid grid, int row, List<TableCell> cells) =>
        kind is BlockKind.Indicators or BlockKind.Projects or BlockKind.Tasks && BlockRow.Cells(grid, row - 1) is { } above
            && above.Exists(c => c.RowSpan > 1)
            && cells.TrueForAll(c => c.Text.Length <= LongestHeading && above.Exists(a => a.RowSpan == 1 && a.ColumnSpan > 1
                && a.Column <= c.Column && c.Column + c.ColumnSpan <= a.Column + a.ColumnSpan));

    /// <summary>
    /// Whether most cells are headings and the row begins under the middle of the headings above it: a text that prints merged cells as
    /// empty ones shows no spans.
    /// </summary>
    private bool AreMostlyHeadings(BlockKind kind, TableGrid grid, int row, List<TableCell> cells) =>
        kind is BlockKind.Indicators or BlockKind.Projects && cells.Count > 2 && cells.TrueForAll(c => c.Text.Length <= LongestHeading)
            && BlockRow.Cells(grid, row - 1) is [var first, ..] && first.Column < cells[0].Column
            && cells.Count(c => lexicon.Column(kind, c.Text) is not null) * 3 >= cells.Count * 2;

    /// <summary>
    /// Years that head columns and stand at the left edge: a text left out what is above them, and where they belong is lost.
    /// </summary>
    public static bool AreLostYears(TableGrid grid, int row) =>
        row < grid.Rows && BlockRow.Cells(grid, row) is [{ Column: 0 }, ..] cells && cells.TrueForAll(c => YearHeading.Is(c.Text))
            && !cells.Exists(c => c.Spans.Any(s => s.Box is not null));

    /// <summary>优, 良, 中, 差 under 评价标准; alone each of them is a target.</summary>
    private static bool IsGrade(TableCell cell) => cell.Text is "优" or "良" or "中" or "差" or "优秀" or "良好" or "合格" or "不合格";

    /// <summary>What stands left of the headings and goes on over the rows below them: 绩效指标, 项目资金.</summary>
    private List<TableCell> Captions(BlockKind kind, TableGrid grid, List<TableCell> cells, int lastRow) =>
        [.. cells.TakeWhile(c => c.Row + c.RowSpan > lastRow + 1
            || (c.RowSpan == 1 && IsBlankBelow(grid, c, lastRow + 1) && (lexicon.Column(kind, c.Text) is null || lexicon.IsCaption(c.Text)))
            || IsRepeated(kind, cells, c)).Take(cells.Count - 1)];

    /// <summary>绩效指标 left of 三级指标 heads no column, though no cell shows that it goes on below.</summary>
    private bool IsRepeated(BlockKind kind, List<TableCell> cells, TableCell first) =>
        lexicon.IsCaption(first.Text) && lexicon.Column(kind, first.Text) is { } role
            && cells.Exists(c => c.Column > first.Column && lexicon.Column(kind, c.Text) == role);

    private static bool IsBlankBelow(TableGrid grid, TableCell cell, int row) =>
        row < grid.Rows && grid[row, cell.Column] is null or { IsEmpty: true } && BlockRow.Cells(grid, row) is { Count: > 0 } below
            && below[0].Column > cell.Column;
}
