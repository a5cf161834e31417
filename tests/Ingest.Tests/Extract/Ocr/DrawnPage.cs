using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

/// <summary>
/// A page drawn by a test: a table of three rows and columns on A5 at 300 dpi, lines of glyph-like marks, commas at their feet.
/// </summary>
internal sealed class DrawnPage
{
    public const int Width = 1748;
    public const int Height = 1240;
    public const int Em = 44;

    /// <summary>Pixels, of the middles of the rulings; each is three pixels thick.</summary>
    public static readonly int[] Rows = [300, 500, 700, 900];
    public static readonly int[] Columns = [150, 600, 1100, 1600];

    private readonly byte[] _pixels = new byte[Width * Height];

    public DrawnPage()
    {
        Array.Fill(_pixels, (byte)255);
        foreach (var y in Rows)
            Fill(Columns[0] - 1, y - 1, Columns[^1] + 2, y + 2, 0);
        foreach (var x in Columns)
            Fill(x - 1, Rows[0] - 1, x + 2, Rows[^1] + 2, 0);
        Line(400, 120, 14);
        foreach (var y in Rows[..^1])
            foreach (var x in Columns[..^1])
            {
                Line(x + 30, y + 40, 7);
                Line(x + 30, y + 110, 3);
            }
    }

    public Picture Picture => new(Width, Height, _pixels, 300);

    public byte this[int x, int y] => _pixels[(y * Width) + x];

    public DrawnPage Fill(int x0, int y0, int x1, int y1, byte grey)
    {
        for (var y = y0; y < y1; y++)
            _pixels.AsSpan((y * Width) + x0, x1 - x0).Fill(grey);
        return this;
    }

    /// <summary>Its rulings broken into dashes; pixels.</summary>
    public DrawnPage Dashed(int dash, int gap)
    {
        foreach (var y in Rows)
            for (var x = Columns[0] - 1 + dash; x < Columns[^1] + 2; x += dash + gap)
                Fill(x, y - 1, Math.Min(x + gap, Columns[^1] + 2), y + 2, 255);
        foreach (var x in Columns)
            for (var y = Rows[0] - 1 + dash; y < Rows[^1] + 2; y += dash + gap)
                Fill(x - 1, y, x + 2, Math.Min(y + gap, Rows[^1] + 2), 255);
        return this;
    }

    /// <summary>Marks with strokes both ways, as characters have, and a comma behind them.</summary>
    private void Line(int x, int y, int glyphs)
    {
        for (var i = 0; i < glyphs; i++, x += Em + 4)
        {
            Fill(x, y + 4, x + Em, y + 8, 0);
            Fill(x, y + 30, x + Em, y + 34, 0);
            Fill(x + 8, y, x + 13, y + Em, 0);
            Fill(x + 28, y, x + 33, y + Em, 0);
        }
        Fill(x + 4, y + Em - 7, x + 11, y + Em + 2, 0);
    }

    public ColorPicture Color() => Damages.InColor(Picture);
}
