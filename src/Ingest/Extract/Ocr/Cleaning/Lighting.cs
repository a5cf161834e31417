using System.Runtime.Intrinsics;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>Lights a page evenly: divides by the light of its paper, tile by tile, and stretches its greys between ink and paper.</summary>
internal static class Lighting
{
    // Inches: a tile holds some characters and the paper between them.
    private const double Tile = 1 / 6.0;
    private const double PaperShare = 0.75;
    private const int Darkest = 24;

    // Of 255: what is lighter is paper.
    private const int Paper = 235;
    private const int DarkestInk = 90;

    public static Picture Even(Picture picture)
    {
        var side = Math.Max(8, (int)(picture.Dpi * Tile));
        var paper = Smoothed(PaperLight(picture, side));
        var pixels = new byte[picture.Pixels.Length];
        var row = new float[picture.Width];
        var places = Array.ConvertAll([.. Enumerable.Range(0, picture.Width)], x => Between(x, side, paper.GetLength(1)));
        for (var y = 0; y < picture.Height; y++)
        {
            RowLight(paper, side, y, places, row);
            Divide(picture.Row(y), row, pixels.AsSpan(y * picture.Width, picture.Width));
        }
        return picture with { Pixels = pixels };
    }

    /// <summary>Makes the ink of an evenly lit page black and its paper white.</summary>
    public static Picture Stretched(Picture picture)
    {
        var counts = Histogram.Of(picture.Pixels);
        var ink = Math.Min(DarkestInk, Histogram.Level([.. counts.Take(Histogram.Parting(counts))], 0.3));
        var levels = new byte[256];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = (byte)Math.Clamp((i - ink) * 255 / (Paper - ink), 0, 255);
        return picture with { Pixels = Array.ConvertAll(picture.Pixels, p => levels[p]) };
    }

    private static float[,] PaperLight(Picture picture, int side)
    {
        var (columns, rows) = ((picture.Width + side - 1) / side, (picture.Height + side - 1) / side);
        var light = new float[rows, columns];
        var counts = new int[256];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                Array.Clear(counts);
                for (var y = r * side; y < Math.Min((r + 1) * side, picture.Height); y += 2)
                    foreach (var pixel in picture.Row(y)[(c * side)..Math.Min((c + 1) * side, picture.Width)])
                        counts[pixel]++;
                light[r, c] = Math.Max(Darkest, Histogram.Level(counts, PaperShare));
            }
        return light;
    }

    /// <summary>Each tile the middle of itself and its neighbours: a tile full of ink has none of its own.</summary>
    private static float[,] Smoothed(float[,] light)
    {
        var (rows, columns) = (light.GetLength(0), light.GetLength(1));
        var smooth = new float[rows, columns];
        Span<float> around = stackalloc float[9];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                for (var i = 0; i < 9; i++)
                    around[i] = light[Math.Clamp(r + (i / 3) - 1, 0, rows - 1), Math.Clamp(c + (i % 3) - 1, 0, columns - 1)];
                around.Sort();
                smooth[r, c] = around[5];
            }
        return smooth;
    }

    /// <summary>The light of the paper at each pixel of a row.</summary>
    private static void RowLight(float[,] light, int side, int y, (int Tile, float Share)[] places, float[] row)
    {
        var (rows, columns) = (light.GetLength(0), light.GetLength(1));
        var (above, down) = Between(y, side, rows);
        var below = Math.Min(above + 1, rows - 1);
        var tiles = new float[columns + 1];
        for (var c = 0; c < columns; c++)
            tiles[c] = light[above, c] + ((light[below, c] - light[above, c]) * down);
        tiles[columns] = tiles[columns - 1];
        for (var x = 0; x < row.Length; x++)
        {
            var (left, right) = places[x];
            row[x] = tiles[left] + ((tiles[left + 1] - tiles[left]) * right);
        }
    }

    /// <summary>The tile whose centre is at or before a place, and how far the place is towards the next.</summary>
    private static (int Tile, float Share) Between(int at, int side, int tiles)
    {
        var place = Math.Clamp(((at + 0.5f) / side) - 0.5f, 0, tiles - 1);
        return ((int)place, place - (int)place);
    }

    private static void Divide(ReadOnlySpan<byte> from, ReadOnlySpan<float> light, Span<byte> to)
    {
        var x = 0;
        for (; x <= to.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(from[x..]));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            Vector128.Narrow(
                Vector128.Narrow(Lit(a, light[x..]), Lit(b, light[(x + 4)..])),
                Vector128.Narrow(Lit(c, light[(x + 8)..]), Lit(d, light[(x + 12)..]))).CopyTo(to[x..]);
        }
        for (; x < to.Length; x++)
            to[x] = (byte)Math.Min(byte.MaxValue, from[x] * byte.MaxValue / light[x]);
    }

    private static Vector128<uint> Lit(Vector128<uint> pixels, ReadOnlySpan<float> light) => Vector128.ConvertToUInt32(
        Vector128.Min(Vector128.ConvertToSingle(pixels) * byte.MaxValue / Vector128.Create(light), Vector128.Create((float)byte.MaxValue)));
}
