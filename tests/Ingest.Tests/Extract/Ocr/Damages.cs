using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

/// <summary>Damages pictures as scanners and offices do, the same each time.</summary>
internal static class Damages
{
    public static ColorPicture InColor(Picture picture) =>
        new(picture.Width, picture.Height, [.. picture.Pixels.SelectMany(p => (byte[])[p, p, p])], picture.Dpi);

    /// <summary>A red ring that is printed over what is there.</summary>
    public static ColorPicture Sealed(ColorPicture page, int middleX, int middleY, int radius)
    {
        for (var y = middleY - radius; y <= middleY + radius; y++)
        for (var x = middleX - radius; x <= middleX + radius; x++)
            if (Math.Sqrt(((x - middleX) * (x - middleX)) + ((y - middleY) * (y - middleY))) is var far
                && far <= radius
                && far > radius - 18)
                Print(page.Rgb, ((y * page.Width) + x) * 3);
        return page;
    }

    private static void Print(byte[] rgb, int at)
    {
        foreach (var (channel, light) in (ReadOnlySpan<(int, int)>)[(0, 205), (1, 35), (2, 45)])
            rgb[at + channel] = (byte)(rgb[at + channel] * light / 255);
    }

    /// <summary>Greys that stray, and a black speckle here and there.</summary>
    public static Picture Noisy(Picture picture, int stray, int speckles)
    {
        var random = new Random(5);
        var pixels = Array.ConvertAll(picture.Pixels, p => (byte)Math.Clamp(p + random.Next(-stray, stray + 1), 0, 255));
        for (var i = 0; i < speckles; i++)
            pixels.AsSpan(random.Next(pixels.Length - 2), 2).Clear();
        return picture with { Pixels = pixels };
    }

    /// <summary>Light that falls off to the right.</summary>
    public static Picture Shaded(Picture picture)
    {
        var pixels = (byte[])picture.Pixels.Clone();
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(pixels[i] * (1 - (0.5 * (i % picture.Width) / picture.Width)));
        return picture with { Pixels = pixels };
    }

    /// <summary>What a fax leaves: black or white, and rulings with holes in them.</summary>
    public static Picture Faxed(Picture picture)
    {
        var random = new Random(7);
        var pixels = Array.ConvertAll(picture.Pixels, p => (byte)(p < 128 ? 0 : 255));
        for (var i = 0; i < pixels.Length / 1500; i++)
            Hole(pixels, picture.Width, random.Next(picture.Width - 8), random.Next(picture.Height - 8));
        return picture with { Pixels = pixels };
    }

    private static void Hole(byte[] pixels, int width, int x, int y)
    {
        for (var row = y; row < y + 5; row++)
            pixels.AsSpan((row * width) + x, 5).Fill(255);
    }
}
