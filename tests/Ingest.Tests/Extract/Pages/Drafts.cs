using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pages;

/// <summary>Builds what tests of pages need: text of 10 points, a hanzi 10 wide, other characters 5, lines 14 apart.</summary>
internal static class Drafts
{
    public static double Width(string text) => text.Sum(c => c < 0x80 ? 5 : 10);

    public static TextLine Line(string text, double x = 0, double y = 0, int page = 1, int number = 1) =>
        new(page, number, text, new Box(x, y, x + Width(text), y + 10));

    /// <param name="text">Its lines parted by /.</param>
    public static DraftCell Cell(int row, double x0, double x1, string text, int page = 1, int rowSpan = 1)
    {
        var lines = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new DraftCell(
            row,
            rowSpan,
            new Box(x0, 0, x1, Math.Max(1, lines.Length) * 14),
            [.. lines.Select((l, i) => Line(l, x0 + 2, 2 + (i * 14), page, i + 1))]);
    }

    /// <summary>Columns of 100 points. A cell's text ends in ~ where no ruling closes the cell below.</summary>
    public static DraftTable Table(int page, params string[][] rows) =>
        new(
            page,
            new Box(0, 0, 100 * rows[0].Length, 100),
            [
                .. rows.SelectMany(
                    (r, row) =>
                        r.Select(
                            (text, column) =>
                                Cell(row, column * 100, (column + 1) * 100, text.TrimEnd('~'), page) with
                                {
                                    IsOpenBelow = text.EndsWith('~'),
                                    IsOpenAbove = row == 0 && rows.Any(x => x.Any(t => t.EndsWith('~'))),
                                })),
            ]);

    public static string Show(IEnumerable<DraftCell> cells) =>
        string.Join(
            " | ",
            cells
                .OrderBy(c => c.Row)
                .ThenBy(c => c.Box.X0)
                .GroupBy(c => c.Row)
                .Select(r =>
                    string.Join(", ", r.Select(c => string.Join('/', c.Lines.Select(l => l.Text)) + (c.RowSpan > 1 ? $"+{c.RowSpan}" : "")))
                ));
}
