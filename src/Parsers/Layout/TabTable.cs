using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// Reads tables from text that holds one row a line, with a tab or a bar between cells. A merged cell's text stands in its first place, the
/// others are empty.
/// </summary>
internal static class TabTable
{
    private const string Bar = " | ";

    /// <summary>One grid for each run of lines with tabs.</summary>
    public static IReadOnlyList<TableGrid> Read(IReadOnlyList<TextLine> lines)
    {
        var grids = new List<TableGrid>();
        var cells = new List<TableCell>();
        var row = 0;
        foreach (var line in lines)
        {
            if (Separator(line.Text) is { } separator)
                cells.AddRange(Cells(line, row++, separator));
            else
                Close();
        }

        Close();
        return grids;

        void Close()
        {
            if (cells.Count > 0)
                grids.Add(new TableGrid(cells.ToArray()));
            cells.Clear();
            row = 0;
        }
    }

    private static string? Separator(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? "\t"
        : line.Contains(Bar, StringComparison.Ordinal) ? Bar
        : null;

    /// <summary>A bar that ends the line closes its last cell.</summary>
    private static IEnumerable<TableCell> Cells(TextLine line, int row, string separator)
    {
        var text = separator == Bar && line.Text.TrimEnd() is [.., '|'] whole ? $"{whole[..^1].TrimEnd(' ')} " : line.Text;
        return text.Split(separator == Bar ? '|' : '\t').Select((piece, column) => Cell(line, row, column, Markup.Strip(piece).Trim()));
    }

    private static TableCell Cell(TextLine line, int row, int column, string text) =>
        new(row, column, text, text.Length == 0 ? [] : [line.Span]);
}
