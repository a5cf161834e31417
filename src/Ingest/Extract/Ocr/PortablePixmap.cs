using System.Text;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Reads pictures in the format PPM (P6), which pdftoppm writes: a head of words, then three bytes a pixel.</summary>
internal static class PortablePixmap
{
    private const int LongestWord = 16;

    /// <param name="mostPixels">Beyond it the picture is refused before it is read.</param>
    /// <returns>null when there is no whole picture.</returns>
    public static async Task<ColorPicture?> ReadAsync(Stream stream, double dpi, int mostPixels, CancellationToken cancel)
    {
        if (await WordAsync(stream, cancel) != "P6"
            || !int.TryParse(await WordAsync(stream, cancel), out var width)
            || !int.TryParse(await WordAsync(stream, cancel), out var height)
            || await WordAsync(stream, cancel) != "255"
            || width <= 0 || height <= 0 || (long)width * height > mostPixels)
            return null;
        var rgb = new byte[3 * width * height];
        var read = await stream.ReadAtLeastAsync(rgb, rgb.Length, throwOnEndOfStream: false, cancel);
        return read == rgb.Length ? new ColorPicture(width, height, rgb, dpi) : null;
    }

    private static async Task<string> WordAsync(Stream stream, CancellationToken cancel)
    {
        var word = new StringBuilder();
        var one = new byte[1];
        while (word.Length < LongestWord && await stream.ReadAsync(one, cancel) == 1 && !char.IsWhiteSpace((char)one[0]))
            word.Append((char)one[0]);
        return word.ToString();
    }
}
