using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Tells whether a vertical ruling stands between two glyphs.</summary>
internal sealed class VerticalRulings(IEnumerable<Ruling> rulings)
{
    private readonly Ruling[] _byX = [.. rulings.Where(r => r.X1 - r.X0 < r.Y1 - r.Y0).OrderBy(r => r.X0)];

    /// <param name="x0">Points, where the text begins that may end here: one that overflows its cell has crossed the ruling.</param>
    /// <param name="x1">Points, amid the glyph that follows it.</param>
    /// <param name="y">Points, amid the line.</param>
    public bool Part(double x0, double x1, double y)
    {
        for (var i = From(x0); i < _byX.Length && _byX[i].X0 <= x1; i++)
            if (_byX[i].Y0 <= y && _byX[i].Y1 >= y)
                return true;
        return false;
    }

    private int From(double x)
    {
        var (low, high) = (0, _byX.Length);
        while (low < high)
            (low, high) = _byX[(low + high) / 2].X0 < x ? (((low + high) / 2) + 1, high) : (low, (low + high) / 2);
        return low;
    }
}
