using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Takes page numbers out of the cells that they were printed over: where a cell goes on overleaf to the end of its page, the number at the
/// foot of the page stands in it. It is the last line of its page, counts with the pages and stands at one place on all of them.
/// </summary>
internal static class PageNumbers
{
    // Points: how far the middle of a number may stand from that of another page's.
    private const double SamePlace = 6;

    public static IReadOnlyList<DraftPage> Without(IReadOnlyList<DraftPage> pages)
    {
        var last = pages.Select(Last).OfType<(TextLine Line, int Offset)>().ToList();
        var numbers = last.Where(n => last.Exists(o => o.Line != n.Line && o.Offset == n.Offset && IsSamePlace(o.Line, n.Line)))
            .Select(n => (n.Line.Page, n.Line.Number)).ToHashSet();
        return numbers.Count == 0 ? pages : [.. pages.Select(p => p with { Tables = [.. p.Tables.Select(Without)] })];

        bool Is(TextLine line) => numbers.Contains((line.Page, line.Number));

        DraftTable Without(DraftTable table) =>
            table.Cells.Any(c => c.Lines.Any(Is)) ? table with { Cells = [.. table.Cells.Select(Bare)] } : table;

        DraftCell Bare(DraftCell cell) => cell.Lines.Any(Is) ? cell with { Lines = [.. cell.Lines.Where(l => !Is(l))] } : cell;
    }

    /// <summary>The lowest line of a page where it is a number, with how far that is from the page's own.</summary>
    private static (TextLine Line, int Offset)? Last(DraftPage page) =>
        page.Lines.Where(l => l.Box is not null).MaxBy(l => l.Box!.Value.Y1) is { } line
            && int.TryParse(line.Text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (line, number - page.Content.Number) : null;

    private static bool IsSamePlace(TextLine one, TextLine other) => (one.Box, other.Box) is ({ } a, { } b)
        && Math.Abs(a.X0 + a.X1 - b.X0 - b.X1) < 2 * SamePlace && Math.Abs(a.Y1 - b.Y1) < SamePlace;
}
