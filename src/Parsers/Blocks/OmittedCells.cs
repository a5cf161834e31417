using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Puts the cells of a text back under their headings that left merged cells out of the rows below: 产出指标 stands on its first row
/// alone, so that the others begin further left. What is left out stands left, so rows are aligned at their ends.
/// </summary>
internal static class OmittedCells
{
    public static FormPart Restored(FormPart part, FormLexicon lexicon) =>
        part.Grids.All(IsPlaced) ? part : part with { Grids = [.. part.Grids.Select(g => IsPlaced(g) ? g : Restored(g, lexicon))] };

    /// <summary>
    /// The cells of a page have boxes, and cells that go on downwards are those that a text leaves out. One that goes on to the right says
    /// as much only where every row is full: a caption across is merged where those below it are left out.
    /// </summary>
    private static bool IsPlaced(TableGrid grid) =>
        grid.Cells.Any(c => c.RowSpan > 1 || c.Spans.Any(s => s.Box is not null))
        || (grid.Cells.Any(c => c.ColumnSpan > 1) && IsFull(grid));

    private static bool IsFull(TableGrid grid) => Enumerable.Range(0, grid.Rows).All(r => grid[r, grid.Columns - 1] is not null);

    private static TableGrid Restored(TableGrid grid, FormLexicon lexicon)
    {
        if (!IsPadded(grid) && CellTable.Read(grid, lexicon) is { Doubts.Count: 0 } table)
            return table.Grid;
        var finder = new HeadFinder(lexicon);
        var shifts = new Dictionary<TableCell, int>(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < grid.Rows;)
        {
            if (finder.At(grid, row) is not { } head)
            {
                row++;
                continue;
            }

            var end = End(grid, finder, lexicon, head.LastRow + 1);
            Shift(grid, lexicon, head, end, shifts);
            row = end;
        }

        return shifts.Count == 0 ? grid : new TableGrid([.. grid.Cells.Select(c => shifts.TryGetValue(c, out var shift)
            ? c with { Column = c.Column + shift } : c)]);
    }

    /// <summary>The row after the last of a block: other headings, or a field.</summary>
    private static int End(TableGrid grid, HeadFinder finder, FormLexicon lexicon, int row)
    {
        while (row < grid.Rows && finder.At(grid, row) is null && !IsField(grid, lexicon, row))
            row++;
        return row;
    }

    private static bool IsField(TableGrid grid, FormLexicon lexicon, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        return cells.Count > 0 && lexicon.Label(cells[0].Text) is { } meaning
            && meaning is not (LabelMeaning.Total or LabelMeaning.TotalScore) && !lexicon.TryGetSource(cells[0].Text, out _)
            && (lexicon.IsWholeLabel(cells[0].Text) || cells.Count <= 2);
    }

    /// <summary>A text that keeps empty cells for merged ones has rows that begin with one.</summary>
    private static void Shift(TableGrid grid, FormLexicon lexicon, BlockHead head, int end, Dictionary<TableCell, int> shifts)
    {
        var width = Width(grid, head.LastRow) + WidenForYears(grid, head.LastRow, shifts);
        var rows = Enumerable.Range(head.LastRow + 1, end - head.LastRow - 1).Where(r => BlockRow.Cells(grid, r).Count > 0
            && !HeadFinder.AreLostYears(grid, r)).ToList();
        var narrow = rows.Count(r => grid[r, 0] is { IsEmpty: false } first && Width(grid, r) < width
            && lexicon.Label(first.Text) is not LabelMeaning.Total);
        if (narrow <= rows.Count(r => grid[r, 0] is { IsEmpty: true }))
            return;
        var second = SecondSet(head);
        foreach (var row in rows.Where(r => Width(grid, r) < width))
            Shift([.. grid.Row(row)], width, second, shifts);
    }

    /// <summary>
    /// Puts 2024年 2023年 at a row's beginning below the heading that they split, 近两年收支金额, and what stands right of it further right.
    /// </summary>
    /// <returns>By how many columns the headings are wider so.</returns>
    private static int WidenForYears(TableGrid grid, int row, Dictionary<TableCell, int> shifts)
    {
        if (!HeadFinder.AreLostYears(grid, row + 1) || BlockRow.Cells(grid, row).Where(c => YearHeading.IsOfSeveral(c.Text))
            .ToList() is not [var heading])
            return 0;
        var years = BlockRow.Cells(grid, row + 1);
        foreach (var year in years)
            shifts[year] = heading.Column;
        foreach (var right in grid.Row(row).Where(c => c.Column > heading.Column))
            shifts[right] = years.Count - 1;
        return years.Count - 1;
    }

    /// <summary>Where the second of two sets of columns begins that stand side by side; null where there is one.</summary>
    private static int? SecondSet(BlockHead head) =>
        head.Kind == BlockKind.Indicators && IndicatorColumns.SecondSet(head.Columns) is var at
            && at < head.Columns.Count ? head.Columns[at].From : null;

    /// <summary>Two sets side by side leave out the same cells, but for the first level, which stands once.</summary>
    private static void Shift(List<TableCell> cells, int width, int? second, Dictionary<TableCell, int> shifts)
    {
        var right = second is null ? cells.Count : cells.Count / 2;
        for (var i = 0; i < cells.Count; i++)
            shifts[cells[i]] = second is { } from && i < cells.Count - right ? from - (cells.Count - right) : width - cells.Count;
    }

    /// <summary>Whether most rows are as wide as the widest: merged cells are printed as empty ones.</summary>
    private static bool IsPadded(TableGrid grid) =>
        Enumerable.Range(0, grid.Rows).Count(r => grid.Row(r).Count() == grid.Columns) * 2 > grid.Rows;

    private static int Width(TableGrid grid, int row) => grid.Row(row).Select(c => c.Column + 1).DefaultIfEmpty(0).Max();
}
