using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>Turns pictures by right angles.</summary>
internal static class QuarterTurns
{
    private const int Block = 32;

    /// <param name="turns">Quarters of a full turn, clockwise.</param>
    public static Picture Turned(Picture picture, int turns) => (turns & 3) switch
    {
        1 => Mirrored(Transposed(picture)),
        2 => Reversed(picture),
        3 => Reversed(Mirrored(Transposed(picture))),
        _ => picture,
    };

    public static byte[] Transposed(byte[] pixels, int width, int height)
    {
        var turned = new byte[pixels.Length];
        for (var top = 0; top < height; top += Block)
            for (var left = 0; left < width; left += Block)
                TransposeBlock(pixels, turned, (left, Math.Min(left + Block, width)), (top, Math.Min(top + Block, height)), width, height);
        return turned;
    }

    private static void TransposeBlock(byte[] from, byte[] to, (int From, int To) x, (int From, int To) y, int width, int height)
    {
        for (var column = x.From; column < x.To; column++)
            for (int row = y.From, at = (y.From * width) + column; row < y.To; row++, at += width)
                to[(column * height) + row] = from[at];
    }

    private static Picture Transposed(Picture picture) =>
        new(picture.Height, picture.Width, Transposed(picture.Pixels, picture.Width, picture.Height), picture.Dpi);

    private static Picture Mirrored(Picture picture)
    {
        for (var y = 0; y < picture.Height; y++)
            picture.Pixels.AsSpan(y * picture.Width, picture.Width).Reverse();
        return picture;
    }

    private static Picture Reversed(Picture picture)
    {
        var pixels = (byte[])picture.Pixels.Clone();
        pixels.AsSpan().Reverse();
        return picture with { Pixels = pixels };
    }
}
