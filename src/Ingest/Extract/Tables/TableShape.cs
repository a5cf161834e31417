using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Tells a table from a frame round a paragraph, a rule under a heading, the boxes of a drawing and the grid of a chart.</summary>
internal static class TableShape
{
    // Of the page: what has words in one cell only is a table's if it is wide and stands at the page's end.
    private const double Wide = 0.5;
    private const double AtPageEnd = 0.15;

    // Of the cells, from so many rows on: a chart has fewer of them written in.
    private const double Written = 0.2;
    private const int ChartRows = 4;

    public static bool IsTable(Lattice lattice, IReadOnlyList<IReadOnlyCollection<Word>> words, PageContent page)
    {
        var written = words.Count(w => w.Count > 0);
        if (written == 1)
            return words.Count == 1 ? IsCutOpen(lattice, page) : IsWideAtPageEnd(lattice.Box, page);
        return written > 1 && !IsChart(lattice, words.Count, written);
    }

    private static bool IsChart(Lattice lattice, int cells, int written) =>
        lattice.Rows >= ChartRows && written < (lattice.Columns == 1 ? 0.5 : Written) * cells;

    private static bool IsCutOpen(Lattice lattice, PageContent page) =>
        IsWideAtPageEnd(lattice.Box, page) && lattice.IsDrawnLeft(0, 0) && lattice.IsDrawnLeft(0, 1)
        && (!lattice.IsDrawnAbove(0, 0) || !lattice.IsDrawnAbove(1, 0));

    private static bool IsWideAtPageEnd(Box box, PageContent page) =>
        box.X1 - box.X0 >= Wide * page.Width && (box.Y0 <= AtPageEnd * page.Height || box.Y1 >= (1 - AtPageEnd) * page.Height);
}
