using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>A glyph's ink stretched over a small square: what is left is its shape, whatever its size and the weight of its font.</summary>
internal sealed class ShapeGrid
{
    public const int Size = 18;

    private readonly double[] _values;

    private ShapeGrid(double[] ink) => _values = Normal(Blurred(ink));

    /// <param name="ink">How dark each field is, row by row.</param>
    public static ShapeGrid Of(Func<int, int, double> ink)
    {
        var values = new double[Size * Size];
        for (var i = 0; i < values.Length; i++)
            values[i] = ink(i % Size, i / Size);
        return new ShapeGrid(values);
    }

    /// <summary>Of a part of a picture.</summary>
    public static ShapeGrid Of(Picture picture, InkPiece box) => Of((column, row) => Darkness(
        picture,
        box.X0 + (box.Width * column / (double)Size), box.X0 + (box.Width * (column + 1) / (double)Size),
        box.Y0 + (box.Height * row / (double)Size), box.Y0 + (box.Height * (row + 1) / (double)Size)));

    /// <summary>How alike two shapes are: 1 the same, 0 nothing in common.</summary>
    public double Likeness(ShapeGrid other)
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
            sum += _values[i] * other._values[i];
        return Math.Max(0, sum);
    }

    private static double Darkness(Picture picture, double x0, double x1, double y0, double y1)
    {
        var (sum, count) = (0.0, 0);
        for (var y = (int)y0; y < Math.Min(picture.Height, Math.Max(Math.Ceiling(y1), (int)y0 + 1)); y++)
            foreach (var pixel in picture.Row(y)[(int)x0..(int)Math.Min(picture.Width, Math.Max(Math.Ceiling(x1), (int)x0 + 1))])
                (sum, count) = (sum + byte.MaxValue - pixel, count + 1);
        return count == 0 ? 0 : sum / count;
    }

    private static double[] Blurred(double[] ink)
    {
        var blurred = new double[ink.Length];
        for (var i = 0; i < ink.Length; i++)
            for (var dy = -1; dy <= 1; dy++)
                for (var dx = -1; dx <= 1; dx++)
                    if (i % Size + dx is >= 0 and < Size && i / Size + dy is >= 0 and < Size)
                        blurred[i] += ink[i + (dy * Size) + dx] / ((1 + Math.Abs(dx)) * (1 + Math.Abs(dy)));
        return blurred;
    }

    /// <summary>With mean 0 and length 1.</summary>
    private static double[] Normal(double[] values)
    {
        var mean = values.Average();
        var length = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)));
        return [.. values.Select(v => length > 0 ? (v - mean) / length : 0)];
    }
}
