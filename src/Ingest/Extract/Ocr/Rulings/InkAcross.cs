using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>Measures a ruling across.</summary>
internal static class InkAcross
{
    private const int Nearby = 2;

    /// <summary>The stretch of ink in a column that a place in it lies in, or next to.</summary>
    public static (int From, int To)? Of(InkMask ink, int x, float middle)
    {
        var y = (int)(middle + 0.5f);
        for (var i = 0; i <= 2 * Nearby; i++)
        {
            var at = y + ((i & 1) == 0 ? i / 2 : -(i + 1) / 2);
            if ((uint)at < (uint)ink.Height && ink.Has(x, at))
                return Ends(ink, x, at);
        }
        return null;
    }

    private static (int From, int To) Ends(InkMask ink, int x, int y)
    {
        var (from, to) = (y, y + 1);
        while (from > 0 && ink.Has(x, from - 1))
            from--;
        while (to < ink.Height && ink.Has(x, to))
            to++;
        return (from, to);
    }
}
