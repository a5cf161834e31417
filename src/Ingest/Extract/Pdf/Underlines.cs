using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Takes underlines out of a page's rulings: a line close below a text, no wider than it, that meets no ruling down the page.
/// </summary>
internal static class Underlines
{
    // More rulings are a drawing's, and each would be held against each.
    private const int Most = 3000;

    // Points by which an underline may reach over its text, and by which a border reaches its corner.
    private const double Overhang = 2;
    // Of the text's height, from its bottom: above it, and below.
    private const double Above = 0.25;
    private const double Below = 0.2;

    public static List<Ruling> Without(List<Ruling> rulings, IReadOnlyList<Word> words)
    {
        if (rulings.Count > Most)
            return rulings;
        var upright = rulings.Where(r => r.Y1 - r.Y0 > r.X1 - r.X0).ToList();
        return [.. rulings.Where(r => r.Y1 - r.Y0 > r.X1 - r.X0 || upright.Exists(v => Meets(r, v)) || !Underlies(r, words))];
    }

    /// <summary>Whether words on one line stand on it from end to end.</summary>
    private static bool Underlies(Ruling ruling, IReadOnlyList<Word> words)
    {
        var on = words
            .Where(w =>
                w.Box is { } b
                && b.X0 < ruling.X1
                && b.X1 > ruling.X0
                && ruling.Y0 > b.Y1 - (Above * (b.Y1 - b.Y0))
                && ruling.Y0 < b.Y1 + (Below * (b.Y1 - b.Y0)))
            .ToList();
        return on.Count > 0 && ruling.X0 >= on.Min(w => w.Box!.Value.X0) - Overhang && ruling.X1 <= on.Max(w => w.Box!.Value.X1) + Overhang;
    }

    private static bool Meets(Ruling across, Ruling down) =>
        down.X0 >= across.X0 - Overhang
        && down.X0 <= across.X1 + Overhang
        && down.Y0 <= across.Y0 + Overhang
        && down.Y1 >= across.Y0 - Overhang;
}
