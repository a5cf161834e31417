using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>
/// Takes rulings out of a picture. Where ink reaches beyond a ruling's thickness a character touches it, and all of it stays.
/// </summary>
internal static class RulingRemover
{
    private const byte Paper = 255;

    // Pixels: the ruling's own unevenness, and the grey about it.
    private const int Uneven = 2;
    private const int Halo = 2;

    /// <param name="horizontal">What is erased.</param>
    /// <param name="vertical">The rulings that cross; where they do nothing of a character is looked for.</param>
    public static void Erase(Picture picture, InkMask ink, IReadOnlyList<InkRuling> horizontal, IReadOnlyList<InkRuling> vertical)
    {
        foreach (var ruling in horizontal)
        {
            var crossings = Crossings(ruling, vertical);
            for (var x = Math.Max(0, ruling.From - Halo); x < Math.Min(ink.Width, ruling.To + Halo); x++)
                Erase(picture, ink, x, ruling, crossings.Exists(c => Math.Abs(x - c.Middle) <= (c.Thickness / 2) + Halo));
        }
    }

    private static List<(float Middle, int Thickness)> Crossings(InkRuling ruling, IReadOnlyList<InkRuling> across) =>
        [
            .. across
                .Select(a => (Middle: a.At((int)ruling.Mean), a.Thickness))
                .Where(a => a.Middle >= ruling.From - 8 && a.Middle <= ruling.To + 8),
        ];

    private static void Erase(Picture picture, InkMask ink, int x, InkRuling ruling, bool crossed)
    {
        var middle = ruling.At(x);
        var half = (ruling.Thickness + 1) / 2;
        var (from, to) = ((int)middle - half, (int)middle + half + 1);
        if (!crossed && InkAcross.Of(ink, x, middle) is { } ends)
        {
            if (ends.To - ends.From > ruling.Thickness + Uneven)
                return;
            (from, to) = (Math.Min(from, ends.From), Math.Max(to, ends.To));
        }
        for (var y = Math.Max(0, from); y < Math.Min(picture.Height, to); y++)
            picture.Pixels[(y * picture.Width) + x] = Paper;
        ClearHalo(picture, ink, x, from, to);
    }

    private static void ClearHalo(Picture picture, InkMask ink, int x, int from, int to)
    {
        for (var i = 1; i <= Halo; i++)
            foreach (var y in (ReadOnlySpan<int>)[from - i, to - 1 + i])
                if ((uint)y < (uint)picture.Height && !ink.Has(x, y))
                    picture.Pixels[(y * picture.Width) + x] = Paper;
    }
}
