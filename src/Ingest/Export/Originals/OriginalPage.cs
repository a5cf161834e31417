using System.Globalization;
using Pipeline.Ingest.Query;
using Pipeline.Model;

namespace Pipeline.Ingest.Export.Originals;

/// <summary>
/// The original of a filing as a person checks it: the rows of its tables near each finding, with the cells in question marked, or its
/// tables where there is no finding.
/// </summary>
/// <param name="width">Of the screen, in places.</param>
internal sealed class OriginalPage(ReadOnlyDatabase database, Screen screen, int width)
{
    // Who has more findings than this reads the original in its own program.
    private const int MostFindings = 20;

    private const string PlacesOfFiling =
        "SELECT page, line_from, line_to FROM evidence WHERE record = 'filings' AND record_id = @id AND field IS NULL";

    private const string PlacesOfFindings = """
        SELECT f.ordinal, f.rule, e.page, e.line_from, e.line_to FROM findings f
        JOIN evidence e ON e.record = 'findings' AND e.record_id = f.finding_id
        WHERE f.filing_id = @id AND f.dismissed_by IS NULL AND e.cell IS NOT NULL ORDER BY f.ordinal, e.page, e.line_from
        """;

    public void Write(long filing, IReadOnlyList<Page> pages)
    {
        if (pages.Count == 0)
            return;
        var places = database.Query(PlacesOfFiling, ("@id", filing)).Rows.Select(r => Place(r, 0)).ToList();
        var grids = pages
            .SelectMany(p => p.Grids.Select(g => (Page: p.Number, Grid: g)))
            .Where(g => g.Grid.Cells.Any(c => IsAt(c, places)))
            .ToList();
        var findings = database.Query(PlacesOfFindings, ("@id", filing)).Rows.GroupBy(r => ((long)r[0]!, (string)r[1]!)).ToList();
        foreach (var finding in findings.Take(MostFindings))
            WriteMarked($"Original at finding {finding.Key.Item1.ToString(CultureInfo.InvariantCulture)} ({finding.Key.Item2})", grids,
                [.. finding.Select(r => Place(r, 2))]);
        if (findings.Count > MostFindings)
            screen.Paragraph($"… and {findings.Count - MostFindings} more findings.");
        if (findings.Count == 0)
            WriteMarked("Original", grids, []);
    }

    private void WriteMarked(string heading, List<(int Page, TableGrid Grid)> grids, List<TextSpan> places)
    {
        foreach (var (page, grid) in grids)
        {
            var marked = grid.Cells.Where(c => IsAt(c, places)).ToList();
            if (places.Count > 0 && marked.Count == 0)
                continue;
            var rows = GridRows.Shown(grid, marked);
            screen.Heading($"{heading}, page {page}{(marked is [{ Spans: [{ Cell: { } cell }, ..] }, ..] ? $", {cell}" : "")}");
            foreach (var line in new GridText(grid, rows, marked, width).Lines())
                screen.Paragraph(line);
            if (marked.Count == 0 && grid.Rows > rows.Count)
                screen.Paragraph($"… and {grid.Rows - rows.Count} more rows.");
        }
    }

    private static bool IsAt(TableCell cell, List<TextSpan> places) =>
        cell.Spans.Any(s => places.Exists(p => p.Page == s.Page && p.LineFrom <= s.LineTo && s.LineFrom <= p.LineTo));

    private static TextSpan Place(object?[] row, int at) => new((int)(long)row[at]!, (int)(long)row[at + 1]!, (int)(long)row[at + 2]!);
}
