using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Parts rows at the columns that a table draws in its head only, where the words of these rows keep to them.</summary>
internal static class UndrawnColumns
{
    // So many rows in a table, and this share of those that are drawn as one cell, must keep to the columns.
    private const int Fewest = 3;
    private const double Share = 0.7;

    // Of a word's height: what reaches over a line by less is the play of its advance.
    private const double Play = 0.2;

    public static List<GridPlace> Part(Lattice lattice, List<GridPlace> places, IReadOnlyList<Word> words)
    {
        var wide = places.Where(p => p.RowSpan == 1 && p.ColumnSpan > 1)
            .Select(p => (Place: p, Filled: Filled(lattice, p, words)))
            .Where(p => p.Filled != 0).ToLookup(p => (p.Place.Column, p.Place.ColumnSpan));
        var parted = wide.Where(rows => IsParted([.. rows.Select(r => r.Filled)])).SelectMany(rows => rows.Select(r => r.Place)).ToHashSet();
        return parted.Count == 0 ? places : [.. places.SelectMany(p => parted.Contains(p) ? Parts(p) : [p])];
    }

    private static bool IsParted(List<int> filled) => filled.Count(f => f > 1) >= Math.Max(Fewest, Share * filled.Count);

    /// <summary>How many of a cell's columns have words; 1 where a word crosses from one to the next, 0 for an empty cell.</summary>
    private static int Filled(Lattice lattice, GridPlace place, IReadOnlyList<Word> words)
    {
        var box = lattice.BoxOf(place);
        var columns = new HashSet<int>();
        foreach (var word in words)
            if (word.Box is { } w && (w.Y0 + w.Y1) / 2 is var y && y > box.Y0 && y < box.Y1 && w.X1 > box.X0 && w.X0 < box.X1)
            {
                var (first, last) = (Column(lattice, w.X0 + (Play * (w.Y1 - w.Y0))), Column(lattice, w.X1 - (Play * (w.Y1 - w.Y0))));
                if (first != last)
                    return 1;
                columns.Add(first);
            }
        return columns.Count;
    }

    private static int Column(Lattice lattice, double x) => lattice.Xs.Count(line => line <= x);

    private static IEnumerable<GridPlace> Parts(GridPlace place) =>
        Enumerable.Range(place.Column, place.ColumnSpan).Select(c => place with { Column = c, ColumnSpan = 1 });
}
