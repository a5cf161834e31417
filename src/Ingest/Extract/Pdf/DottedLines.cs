using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Joins dots and dashes that were drawn one at a time to the rulings that a reader sees.</summary>
internal sealed class DottedLines
{
    // Points.
    private const double Longest = 8;
    private const double MostGap = 6;
    private const double SamePlace = 0.5;
    // Fewer are the dots of an i, a colon, a corner.
    private const int Least = 4;

    private readonly List<Box> _pieces = [];

    public static bool IsPiece(Box box, double thickest) =>
        Math.Min(box.X1 - box.X0, box.Y1 - box.Y0) <= thickest && Math.Max(box.X1 - box.X0, box.Y1 - box.Y0) <= Longest;

    public void Add(Box piece) => _pieces.Add(piece);

    public IEnumerable<Ruling> Rulings()
    {
        foreach (var run in Runs(_pieces, b => (b.Y0 + b.Y1) / 2, b => (b.X0, b.X1)))
            yield return new Ruling(run.From, run.Place, run.To, run.Place);
        foreach (var run in Runs(_pieces, b => (b.X0 + b.X1) / 2, b => (b.Y0, b.Y1)))
            yield return new Ruling(run.Place, run.From, run.Place, run.To);
    }

    private static IEnumerable<(double Place, double From, double To)> Runs(
        List<Box> pieces,
        Func<Box, double> place,
        Func<Box, (double From, double To)> extent)
    {
        var sorted = pieces
            .Select(b => (Place: place(b), Extent: extent(b)))
            .OrderBy(p => Math.Round(p.Place / SamePlace))
            .ThenBy(p => p.Extent.From)
            .ToList();
        for (var start = 0; start < sorted.Count; )
        {
            var (end, to) = (start + 1, sorted[start].Extent.To);
            while (end < sorted.Count
                && Math.Abs(sorted[end].Place - sorted[start].Place) < SamePlace
                && sorted[end].Extent.From - to <= MostGap)
                to = Math.Max(to, sorted[end++].Extent.To);
            if (end - start >= Least)
                yield return (sorted[start].Place, sorted[start].Extent.From, to);
            start = end;
        }
    }
}
