using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Reads a table anew by what stands below each other where rulings part only groups of its rows.</summary>
internal static class LatticeRefinement
{
    // Lines of one drawn row that are rows themselves, and the share of them that must be.
    private const int Fewest = 3;
    private const double Share = 0.6;

    public static FoundTable Of(FoundTable table)
    {
        if (!IsCoarse(table))
            return table;
        var rules = table.Cells.Select(c => c.Box.Y0).Append(table.Box.Y1).Distinct().Order().ToList();
        var aligned = new AlignedTable(SegmentLines.Of(table.Cells.SelectMany(c => c.Words)), rules);
        return aligned.Columns.Count >= table.Cells.Max(c => c.Column + c.ColumnSpan) && TableTest.IsTable(aligned, isRuled: true)
            ? aligned.Table()
            : table;
    }

    /// <summary>Whether no cell is merged over rows, and rows that hold rows make out most of the table.</summary>
    private static bool IsCoarse(FoundTable table)
    {
        if (table.Cells.Any(c => c.RowSpan > 1))
            return false;
        var rows = table.Cells.GroupBy(c => c.Row).Select(r => SegmentLines.Of(r.SelectMany(c => c.Words))).ToList();
        return rows.Where(HoldsRows).Sum(r => r.Count) * 2 >= rows.Sum(r => r.Count);
    }

    /// <summary>Whether each line of a drawn row has its own figures. Wrapped text has none, however its lines stand.</summary>
    private static bool HoldsRows(List<SegmentLine> lines)
    {
        if (lines.Count < Fewest)
            return false;
        var table = new AlignedTable(lines, []);
        var rows = table.Rows;
        return rows.Count >= Fewest
            && rows.Count(r => r.Exists(l => l.IsRecord)) >= Share * rows.Count
            && Enumerable.Range(0, table.Columns.Count).Any(c => rows.Count(r => HasFigure(r, c)) >= Share * rows.Count);
    }

    private static bool HasFigure(List<PlacedLine> row, int column) =>
        row.Select(l => l.In(column)).OfType<Segment>().ToList() is [var figure] && NumberText.Is(figure.Text);
}
