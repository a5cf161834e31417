using System.Text;

namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>
/// Reads pictures in the formats PPM (P6) and PGM (P5), which pdftoppm writes: a head of words, then three bytes a pixel, or one.
/// </summary>
internal static class PortablePixmap
{
    private const int LongestWord = 16;

    /// <param name="mostPixels">Beyond it the picture is refused before it is read.</param>
    /// <returns>null when there is no whole picture.</returns>
    public static async Task<ColorPicture?> ReadColorAsync(Stream stream, double dpi, int mostPixels, CancellationToken cancel) =>
        await ReadAsync(stream, "P6", 3, mostPixels, cancel) is { Samples: var rgb } read
            ? new ColorPicture(read.Width, read.Height, rgb, dpi)
            : null;

    /// <inheritdoc cref="ReadColorAsync"/>
    public static async Task<Picture?> ReadGreyAsync(Stream stream, double dpi, int mostPixels, CancellationToken cancel) =>
        await ReadAsync(stream, "P5", 1, mostPixels, cancel) is { Samples: var grey } read
            ? new Picture(read.Width, read.Height, grey, dpi)
            : null;

    private static async Task<(int Width, int Height, byte[] Samples)?> ReadAsync(
        Stream stream,
        string format,
        int channels,
        int mostPixels,
        CancellationToken cancel)
    {
        if (await WordAsync(stream, cancel) != format
            || !int.TryParse(await WordAsync(stream, cancel), out var width)
            || !int.TryParse(await WordAsync(stream, cancel), out var height)
            || await WordAsync(stream, cancel) != "255"
            || width <= 0 || height <= 0 || (long)width * height > mostPixels)
            return null;
        var samples = new byte[channels * width * height];
        return await stream.ReadAtLeastAsync(samples, samples.Length, throwOnEndOfStream: false, cancel) == samples.Length
            ? (width, height, samples)
            : null;
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
