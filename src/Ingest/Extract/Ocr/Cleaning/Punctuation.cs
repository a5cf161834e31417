using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Tells which side of level lines is up by their small marks: commas, full stops and decimal points stand at the foot of a line with
/// nothing above them, and hang from its head when the page lies upside down.
/// </summary>
internal static class Punctuation
{
    /// <summary>A side beyond this, either way, is sure.</summary>
    public const double Sure = 2;

    private const double Dpi = 150;
    private const int MostMarks = 20_000;

    // Inches: the heights of characters.
    private const double Lowest = 0.06;
    private const double Highest = 0.35;

    // Of the character's height.
    private const double Mark = 0.45;
    private const double Nearest = 0.5;
    private const double Foot = 0.75;
    private const double Blank = 0.6;

    /// <returns>Above 0 when they stand at the foot, below when they hang from the head: by how many standard deviations, were either as
    /// likely.</returns>
    public static double Side(InkMask ink)
    {
        var small = ink.Reduced(Math.Max(1, (int)Math.Round(ink.Dpi / Dpi)));
        var pieces = InkPieces.Of(small).Pieces;
        var characters = pieces
            .Where(p => p.Height >= Lowest * small.Dpi && p.Height <= Highest * small.Dpi && p.Width <= 2 * p.Height)
            .OrderBy(p => p.Y0)
            .ToList();
        var marks = pieces.Where(p => p.Size >= 2 && p.Size <= Highest * Mark * small.Dpi).Take(MostMarks);
        var (up, down) = (0, 0);
        foreach (var mark in marks)
            switch (Place(mark, characters, small))
            {
                case > 0:
                    up++;
                    break;
                case < 0:
                    down++;
                    break;
            }
        return up + down == 0 ? 0 : (up - down) / Math.Sqrt(up + down);
    }

    /// <summary>1 at the foot of the characters beside it, -1 at their head.</summary>
    private static int Place(InkPiece mark, List<InkPiece> characters, InkMask ink)
    {
        var middle = (mark.Y0 + mark.Y1) / 2.0;
        for (
            var i = From(characters, middle - (Highest * 1.3 * ink.Dpi));
            i < characters.Count && characters[i].Y0 <= mark.Y1 + (Highest * ink.Dpi / 4);
            i++)
        {
            var c = characters[i];
            if (mark.Size > Mark * c.Height || Apart(mark, c) < 0 || Apart(mark, c) > Nearest * c.Height)
                continue;
            var share = (middle - c.Y0) / c.Height;
            if (share is > Foot and < 1.25 && IsBlank(ink, mark, mark.Y0 - (int)(Blank * c.Height), mark.Y0))
                return 1;
            if (share is < 1 - Foot and > -0.25 && IsBlank(ink, mark, mark.Y1, mark.Y1 + (int)(Blank * c.Height)))
                return -1;
        }
        return 0;
    }

    private static int Apart(InkPiece a, InkPiece b) => Math.Max(a.X0 - b.X1, b.X0 - a.X1);

    private static bool IsBlank(InkMask ink, InkPiece mark, int from, int to)
    {
        for (var y = Math.Max(0, from); y < Math.Min(ink.Height, to); y++)
            if (ink.Row(y)[mark.X0..mark.X1].Contains(InkMask.Mark))
                return false;
        return true;
    }

    private static int From(List<InkPiece> characters, double y)
    {
        var (low, high) = (0, characters.Count);
        while (low < high)
            (low, high) = characters[(low + high) / 2].Y0 < y ? (((low + high) / 2) + 1, high) : (low, (low + high) / 2);
        return low;
    }
}
