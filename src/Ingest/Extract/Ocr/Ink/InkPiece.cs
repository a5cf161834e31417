namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>A connected piece of ink: its box in pixels (X1, Y1 are beyond it) and how many pixels it has.</summary>
internal readonly record struct InkPiece(int X0, int Y0, int X1, int Y1, int Area)
{
    public int Width => X1 - X0;

    public int Height => Y1 - Y0;

    public int Size => Math.Max(Width, Height);

    public double MiddleX => (X0 + X1) / 2.0;

    public double MiddleY => (Y0 + Y1) / 2.0;

    /// <summary>Both taken for one.</summary>
    public InkPiece With(InkPiece other) =>
        new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1), Area + other.Area);
}
