using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

/// <summary>A small page on which a test draws glyphs with a round pen.</summary>
internal sealed class DrawnStrokes
{
    private const int Width = 320;
    private const int Height = 160;
    private const byte Print = 150;

    private readonly byte[] _pixels = new byte[Width * Height];

    public DrawnStrokes() => Array.Fill(_pixels, (byte)255);

    public Picture Picture => new(Width, Height, _pixels, 300);

    public InkPieces Pieces => InkPieces.Of(InkMask.Of(Picture, Print));

    /// <summary>All that was drawn, taken for one glyph.</summary>
    public InkCluster Cluster => new(Pieces.Pieces, Pieces.Pieces.Aggregate((a, b) => a.With(b)));

    public DrawnStrokes Fill(int x0, int y0, int x1, int y1, byte grey = 0)
    {
        for (var y = y0; y < y1; y++)
            _pixels.AsSpan((y * Width) + x0, x1 - x0).Fill(grey);
        return this;
    }

    /// <param name="shape">Its strokes fill a box.</param>
    /// <param name="pen">Its width, in pixels as the box.</param>
    public DrawnStrokes Draw((double X, double Y)[][] shape, int x, int y, double width, double height, double pen)
    {
        foreach (var stroke in shape)
            for (var i = 1; i < stroke.Length; i++)
                Draw(
                    (x + (stroke[i - 1].X * width), y + (stroke[i - 1].Y * height)),
                    (x + (stroke[i].X * width), y + (stroke[i].Y * height)),
                    pen / 2);
        return this;
    }

    private void Draw((double X, double Y) from, (double X, double Y) to, double radius)
    {
        var steps = Math.Max(1, (int)(4 * (Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y))));
        for (var i = 0; i <= steps; i++)
            Dot(from.X + ((to.X - from.X) * i / steps), from.Y + ((to.Y - from.Y) * i / steps), radius);
    }

    private void Dot(double x, double y, double radius)
    {
        for (var py = (int)(y - radius - 1); py <= y + radius + 1; py++)
            for (var px = (int)(x - radius - 1); px <= x + radius + 1; px++)
                if (Math.Pow(px + 0.5 - x, 2) + Math.Pow(py + 0.5 - y, 2) <= radius * radius)
                    _pixels[(py * Width) + px] = 0;
    }
}
