using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>
/// A line as PP-OCRv4 takes it: 48 pixels high, values from -1 (black) to 1 (white), and 0 beside it up to the least width.
/// </summary>
internal readonly ref struct PaddleCrop
{
    /// <summary>The height that the model was trained with.</summary>
    public const int Height = 48;

    // Narrower pictures lost a ≥ before a figure, at confidence 1.0.
    private const int LeastWidth = 320;

    // Of a hanzi's width, above and below the ink: as in the measurement of docs/decisions/0002.
    private const double Margin = 0.15;

    private const double HalfOfWhite = byte.MaxValue / 2.0;

    private readonly Picture _page;
    private readonly InkLine _line;
    private readonly int _top;
    private readonly double _scale;

    public PaddleCrop(Picture page, InkLine line)
    {
        (_page, _line) = (page, line);
        var margin = (int)Math.Round(Margin * line.Em);
        _top = line.Ink.Y0 - margin;
        _scale = (line.Ink.Height + (2 * margin)) / (double)Height;
        Width = Math.Max(1, (int)Math.Ceiling(line.Ink.Width / _scale));
    }

    /// <summary>Of the line's own pixels.</summary>
    public int Width { get; }

    public int PaddedWidth => Math.Max(LeastWidth, Width);

    /// <summary>The pixel of the page that a column shows.</summary>
    public double PageX(double column) => _line.Ink.X0 + (column * _scale);

    /// <summary>One plane, row by row; the model takes it three times, for the colours.</summary>
    public void Fill(Span<float> plane)
    {
        plane.Clear();
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                plane[(y * PaddedWidth) + x] =
                    (float)((Sample(_line.Ink.X0 + ((x + 0.5) * _scale) - 0.5, _top + ((y + 0.5) * _scale) - 0.5) / HalfOfWhite) - 1);
    }

    /// <summary>Between the four pixels about a place.</summary>
    private double Sample(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, below) = (x - left, y - top);
        return (((Pixel(left, top) * (1 - right)) + (Pixel(left + 1, top) * right)) * (1 - below))
            + (((Pixel(left, top + 1) * (1 - right)) + (Pixel(left + 1, top + 1) * right)) * below);
    }

    /// <summary>White beside the line: what stands there belongs to others.</summary>
    private byte Pixel(int x, int y) =>
        x < _line.Ink.X0 - LineCrop.Blur || x >= _line.Ink.X1 + LineCrop.Blur
        || y < _line.Ink.Y0 - LineCrop.Blur || y >= _line.Ink.Y1 + LineCrop.Blur
        || x < 0 || y < 0 || x >= _page.Width || y >= _page.Height
            ? byte.MaxValue
            : _page.Pixels[(y * _page.Width) + x];
}
