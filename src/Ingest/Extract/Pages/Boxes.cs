using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

internal static class Boxes
{
    /// <summary>The box that holds all words; there is at least one.</summary>
    public static Box Union(IEnumerable<Word> words) => words.Select(w => w.Box!.Value).Aggregate(Union);

    public static Box Union(Box a, Box b) => new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1));

    /// <summary>Whether a box has the middle of another in it.</summary>
    public static bool HasMiddle(Box outer, Box inner)
    {
        var (x, y) = ((inner.X0 + inner.X1) / 2, (inner.Y0 + inner.Y1) / 2);
        return x >= outer.X0 && x <= outer.X1 && y >= outer.Y0 && y <= outer.Y1;
    }
}
