namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>A grey picture.</summary>
/// <param name="Pixels">One byte each, row by row from the top: 0 is black, 255 is white.</param>
internal sealed record Picture(int Width, int Height, byte[] Pixels, double Dpi)
{
    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);
}
