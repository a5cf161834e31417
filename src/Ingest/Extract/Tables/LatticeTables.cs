using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Finds the tables that rulings draw.</summary>
internal static class LatticeTables
{
    public static List<FoundTable> Find(PageContent page, EdgeSet edges)
    {
        var lattices = EdgeGroups.Of(edges, page.Height).Select(Lattice.Of).OfType<Lattice>();
        return [.. Outermost([.. lattices]).Select(l => Table(l, page)).OfType<FoundTable>()];
    }

    /// <summary>A lattice within another is a mark, a box to tick or a drawing in a cell.</summary>
    private static IEnumerable<Lattice> Outermost(List<Lattice> lattices)
    {
        lattices.Sort((a, b) => Area(b.Box).CompareTo(Area(a.Box)));
        var outer = new List<Box>();
        foreach (var lattice in lattices)
        {
            if (outer.Exists(o => Holds(o, lattice.Box)))
                continue;
            outer.Add(lattice.Box);
            yield return lattice;
        }
    }

    private static FoundTable? Table(Lattice lattice, PageContent page)
    {
        var places = UndrawnColumns.Part(lattice, LatticeCells.Of(lattice), page.Words);
        var words = places.ConvertAll(_ => new List<Word>());
        var owner = new CellWords(lattice, places);
        foreach (var word in page.Words)
            if (word.Box is not null && owner.CellOf(word) is >= 0 and var cell)
                words[cell].Add(word);
        if (!TableShape.IsTable(lattice, words, page))
            return null;
        return new FoundTable(
            lattice.Box,
            [.. places.Zip(words, (p, w) => new FoundCell(p.Row, p.Column, p.RowSpan, p.ColumnSpan, lattice.BoxOf(p), w))]);
    }

    private static double Area(Box box) => (box.X1 - box.X0) * (box.Y1 - box.Y0);

    private static bool Holds(Box outer, Box inner) =>
        inner.X0 >= outer.X0 && inner.X1 <= outer.X1 && inner.Y0 >= outer.Y0 && inner.Y1 <= outer.Y1;
}
