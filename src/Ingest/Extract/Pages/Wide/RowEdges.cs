namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>The heights at which the rows of a table begin and end, top to bottom, in points.</summary>
internal sealed class RowEdges
{
    // Points. Both sides of a table are drawn from the same rows, and differ by rounding; no row is as low.
    private const double Tolerance = 1;

    private readonly List<double> _edges = [];

    public RowEdges(IEnumerable<DraftCell> cells)
    {
        foreach (var y in cells.SelectMany(c => new[] { c.Box.Y0, c.Box.Y1 }).Order())
            if (_edges.Count == 0 || y - _edges[^1] > Tolerance)
                _edges.Add(y);
    }

    public int Rows => _edges.Count - 1;

    /// <summary>The row that begins at a height, or that follows what ends there.</summary>
    public int At(double y) => _edges.FindIndex(e => Math.Abs(e - y) <= Tolerance);

    public bool BeginsWith(RowEdges other) => Math.Abs(_edges[0] - other._edges[0]) <= Tolerance;

    public bool EndsWith(RowEdges other) => Math.Abs(_edges[^1] - other._edges[^1]) <= Tolerance;

    /// <summary>How many edges stand at a height of one of the other's.</summary>
    public int Shared(RowEdges other) => _edges.Count(e => other.At(e) >= 0);
}
