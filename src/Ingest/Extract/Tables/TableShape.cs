using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Tells a table from a frame round a paragraph, a rule under a heading, and the axes of a chart.</summary>
internal static class TableShape
{
    // Of the page: a lone cell is a table's only if it is wide and the page's end cuts it open.
    private const double Wide = 0.5;
    private const double AtPageEnd = 0.15;

    public static bool IsTable(Lattice lattice, IReadOnlyList<IReadOnlyCollection<Word>> words, PageContent page)
    {
        if (!words.Any(w => w.Count > 0))
            return false;
        return words.Count > 1 || IsCutOpen(lattice, page);
    }

    private static bool IsCutOpen(Lattice lattice, PageContent page)
    {
        var box = lattice.Box;
        return box.X1 - box.X0 >= Wide * page.Width
            && lattice.IsDrawnLeft(0, 0) && lattice.IsDrawnLeft(0, 1)
            && ((!lattice.IsDrawnAbove(0, 0) && box.Y0 <= AtPageEnd * page.Height)
                || (!lattice.IsDrawnAbove(1, 0) && box.Y1 >= (1 - AtPageEnd) * page.Height));
    }
}
