using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Turns a picture by a small angle about its middle and brings it to a resolution, both in two passes: along the rows, then along the
/// columns, each with cubic weights (Keys, a = -1/2). What lies beyond the picture is white.
/// </summary>
internal static class Straightener
{
    private const int PhaseBits = 6;
    private const int Phases = 1 << PhaseBits;

    // Places are fixed-point numbers with so many bits behind the point: they are stepped through, not computed.
    private const int Fraction = 32;
    private const byte White = 255;

    // Four weights in 256ths for each phase.
    private static readonly short[] Weights = [.. Enumerable.Range(0, Phases).SelectMany(p => Cubic(p / (double)Phases))];

    /// <param name="degrees">By which the picture is skewed, clockwise as seen.</param>
    public static Picture Straight(Picture picture, double degrees, double dpi)
    {
        var scale = dpi / picture.Dpi;
        var (width, height) = ((int)Math.Round(picture.Width * scale), (int)Math.Round(picture.Height * scale));
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (picture.Width / 2.0, picture.Height / 2.0);
        // A pixel (u, v) of the result, from its middle, comes from x = cos u - sin v, y = sin u + cos v of the picture.
        // The rows first: the result's u at the picture's y, for which v = (y - sin u) / cos.
        var rows = new byte[width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            var v = (y + 0.5 - middleY) / cos;
            var first = (((0.5 - (width / 2.0)) / scale / cos) - (sin * v)) + middleX - 0.5;
            Along(picture.Row(y), first, 1 / (scale * cos), rows.AsSpan(y * width, width));
        }
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var first = (sin * (0.5 - (width / 2.0)) / scale) + (cos * (y + 0.5 - (height / 2.0)) / scale) + middleY - 0.5;
            Across(rows, picture.Height, first, sin / scale, pixels.AsSpan(y * width, width));
        }
        return new Picture(width, height, pixels, dpi);
    }

    private static void Along(ReadOnlySpan<byte> row, double first, double step, Span<byte> to)
    {
        ReadOnlySpan<short> weights = Weights;
        var (at, by) = (Fixed(first), Fixed(step));
        for (var x = 0; x < to.Length; x++, at += by)
        {
            var left = (int)(at >> Fraction) - 1;
            var four = weights.Slice(Phase(at), 4);
            to[x] = (uint)left < (uint)(row.Length - 3)
                ? Weighed(four, row[left], row[left + 1], row[left + 2], row[left + 3])
                : Weighed(four, At(row, left), At(row, left + 1), At(row, left + 2), At(row, left + 3));
        }
    }

    private static void Across(byte[] rows, int height, double first, double step, Span<byte> to)
    {
        ReadOnlySpan<short> weights = Weights;
        var width = to.Length;
        var (at, by) = (Fixed(first), Fixed(step));
        for (var x = 0; x < width; x++, at += by)
        {
            var top = (int)(at >> Fraction) - 1;
            var four = weights.Slice(Phase(at), 4);
            var i = (top * width) + x;
            to[x] =
                (uint)top < (uint)(height - 3)
                    ? Weighed(four, rows[i], rows[i + width], rows[i + (2 * width)], rows[i + (3 * width)])
                    : Weighed(
                        four,
                        At(rows, top, x, width, height),
                        At(rows, top + 1, x, width, height),
                        At(rows, top + 2, x, width, height),
                        At(rows, top + 3, x, width, height));
        }
    }

    private static long Fixed(double place) => (long)Math.Round(place * (1L << Fraction));

    /// <summary>Where the four weights of a place begin.</summary>
    private static int Phase(long at) => ((int)(at >> (Fraction - PhaseBits)) & (Phases - 1)) * 4;

    private static byte Weighed(ReadOnlySpan<short> weights, byte a, byte b, byte c, byte d) =>
        (byte)Math.Clamp(((a * weights[0]) + (b * weights[1]) + (c * weights[2]) + (d * weights[3]) + 128) >> 8, 0, 255);

    private static byte At(ReadOnlySpan<byte> row, int x) => (uint)x < (uint)row.Length ? row[x] : White;

    private static byte At(byte[] rows, int y, int x, int width, int height) => (uint)y < (uint)height ? rows[(y * width) + x] : White;

    private static short[] Cubic(double t)
    {
        double[] weights =
        [
            ((-0.5 * t) + 1) * t * t - (0.5 * t),
            (((1.5 * t) - 2.5) * t * t) + 1,
            ((((-1.5 * t) + 2) * t) + 0.5) * t,
            ((0.5 * t) - 0.5) * t * t,
        ];
        var whole = Array.ConvertAll(weights, w => (short)Math.Round(w * 256));
        whole[t < 0.5 ? 1 : 2] += (short)(256 - whole.Sum(w => w));
        return whole;
    }
}
