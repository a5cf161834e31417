namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A connected piece of ink: its box in pixels (X1, Y1 are beyond it) and how many pixels it has.</summary>
internal readonly record struct InkPiece(int X0, int Y0, int X1, int Y1, int Area)
{
    public int Width => X1 - X0;

    public int Height => Y1 - Y0;

    public int Size => Math.Max(Width, Height);
}
