namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>What a column's texts take of the page's width; points.</summary>
internal readonly record struct Column(double X0, double X1)
{
    public double Middle => (X0 + X1) / 2;

    public bool Meets(Segment segment) => segment.X0 < X1 && segment.X1 > X0;

    public Column With(double x0, double x1) => new(Math.Min(X0, x0), Math.Max(X1, x1));
}
