namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>The grey picture of one in colours.</summary>
internal static class GreyPicture
{
    public static Picture Of(ColorPicture page)
    {
        var pixels = new byte[page.Width * page.Height];
        for (int i = 0, c = 0; i < pixels.Length; i++, c += 3)
            pixels[i] = Grey(page.Rgb[c], page.Rgb[c + 1], page.Rgb[c + 2]);
        return new Picture(page.Width, page.Height, pixels, page.Dpi);
    }

    // The weights of ITU-R BT.601, in 256ths.
    public static byte Grey(byte red, byte green, byte blue) => (byte)(((77 * red) + (150 * green) + (29 * blue)) >> 8);
}
