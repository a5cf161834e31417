using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Parts rows at the columns that a table draws in its head only, where the words of these rows keep to them.</summary>
internal static class UndrawnColumns
{
    // So many rows in a table, and this share of those that are drawn as one cell, must keep to the columns.
    private const int Fewest = 3;
    private const double Share = 0.7;

    // Of a word's height: what reaches over a line by less is the play of its advance, and what stands as near to each other is one text.
    private const double Play = 0.2;
    private const double Near = 0.3;

    public static List<GridPlace> Part(Lattice lattice, List<GridPlace> places, IReadOnlyList<Word> words)
    {
        var wide = places.Where(p => p.RowSpan == 1 && p.ColumnSpan > 1)
            .Select(p => (Place: p, Filled: Filled(lattice, p, words)))
            .Where(p => p.Filled != 0)
            .ToLookup(p => (p.Place.Column, p.Place.ColumnSpan));
        var parted = wide.Where(rows => IsParted([.. rows.Select(r => r.Filled)]))
            .SelectMany(rows => rows.Select(r => r.Place))
            .ToHashSet();
        return parted.Count == 0 ? places : [.. places.SelectMany(p => parted.Contains(p) ? Parts(p) : [p])];
    }

    private static bool IsParted(List<int> filled) => filled.Count(f => f > 1) >= Math.Max(Fewest, Share * filled.Count);

    /// <summary>How many of a cell's columns have words; 1 where a word crosses from one to the next, 0 for an empty cell.</summary>
    private static int Filled(Lattice lattice, GridPlace place, IReadOnlyList<Word> words)
    {
        var box = lattice.BoxOf(place);
        var inside = words.Select(w => w.Box).OfType<Box>()
            .Where(w => (w.Y0 + w.Y1) / 2 is var y && y > box.Y0 && y < box.Y1 && w.X1 > box.X0 && w.X0 < box.X1)
            .ToList();
        var columns = new HashSet<int>();
        foreach (var w in inside)
        {
            var play = Play * (w.Y1 - w.Y0);
            var (first, last) = (Column(lattice, w.X0 + play), Column(lattice, w.X1 - play));
            if (first != last)
                return 1;
            columns.Add(first);
        }
        return columns.Count > 1 && lattice.Xs.Skip(place.Column + 1).Take(place.ColumnSpan - 1).Any(x => RunsOver(x, inside))
            ? 1
            : columns.Count;
    }

    /// <summary>
    /// Whether a text runs over a line between two of its words: where words are single characters, most lines fall between them.
    /// </summary>
    private static bool RunsOver(double x, List<Box> words)
    {
        var before = words.FindAll(w => Gap(x - w.X1, w));
        return words.Exists(w => Gap(w.X0 - x, w) && before.Exists(b => b.Y0 < w.Y1 && w.Y0 < b.Y1 && Gap(w.X0 - b.X1, w)));
    }

    private static bool Gap(double width, Box word) => Math.Abs(width) <= Near * (word.Y1 - word.Y0);

    private static int Column(Lattice lattice, double x) => lattice.Xs.Count(line => line <= x);

    private static IEnumerable<GridPlace> Parts(GridPlace place) =>
        Enumerable.Range(place.Column, place.ColumnSpan).Select(c => place with { Column = c, ColumnSpan = 1 });
}
