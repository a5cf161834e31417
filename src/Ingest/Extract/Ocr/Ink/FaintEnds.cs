using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>
/// Lets a line begin and end where its faint ink does: of the level stroke of a serif 一 before 级 only the end is dark, and a reader that
/// was not shown the rest read 级指标.
/// </summary>
internal static class FaintEnds
{
    // Grey beyond this is the blur about print.
    private const byte FaintLevel = 205;
    // Of a hanzi's width: how far faint ink may reach, and how far blur does.
    private const double Most = 1;
    private const double Least = 0.2;

    public static InkLine Reached(Picture picture, InkLine line)
    {
        var left = Walk(picture, line, line.Ink.X0 - 1, -1);
        var right = Walk(picture, line, line.Ink.X1, 1);
        return left + right == 0 ? line : line with { Ink = line.Ink with { X0 = line.Ink.X0 - left, X1 = line.Ink.X1 + right } };
    }

    private static int Walk(Picture picture, InkLine line, int from, int step)
    {
        var length = 0;
        while (length < Most * line.Em && HasInk(picture, line.Ink, from + (length * step)))
            length++;
        return length < Least * line.Em ? 0 : length;
    }

    private static bool HasInk(Picture picture, InkPiece ink, int x)
    {
        if (x < 0 || x >= picture.Width)
            return false;
        for (var y = Math.Max(0, ink.Y0); y < Math.Min(picture.Height, ink.Y1); y++)
            if (picture.Pixels[(y * picture.Width) + x] < FaintLevel)
                return true;
        return false;
    }
}
