using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>Reads tables from text that holds one row a line, with a tab between cells. A merged cell's text stands in its first place, the others are empty.</summary>
internal static class TabTable
{
    /// <summary>One grid for each run of lines with tabs.</summary>
    public static IReadOnlyList<TableGrid> Read(IReadOnlyList<TextLine> lines)
    {
        var grids = new List<TableGrid>();
        var cells = new List<TableCell>();
        var row = 0;
        foreach (var line in lines)
        {
            if (line.Text.Contains('\t'))
                cells.AddRange(Cells(line, row++));
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

    private static IEnumerable<TableCell> Cells(TextLine line, int row) =>
        line.Text.Split('\t').Select((text, column) => Cell(line, row, column, Markup.Strip(text).Trim()));

    private static TableCell Cell(TextLine line, int row, int column, string text) =>
        new(row, column, text, text.Length == 0 ? [] : [line.Span]);
}
