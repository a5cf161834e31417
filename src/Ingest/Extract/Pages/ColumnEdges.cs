namespace Pipeline.Ingest.Extract.Pages;

/// <summary>The edges of a table's columns over all its pages, where blocks of other columns stand below each other.</summary>
internal sealed class ColumnEdges
{
    /// <summary>Points. Pages of one table differ by rounding; no column is as narrow.</summary>
    public const double Tolerance = 3;

    private readonly List<double> _edges = [];

    public ColumnEdges(IEnumerable<DraftCell> cells)
    {
        foreach (var x in cells.SelectMany(c => new[] { c.Box.X0, c.Box.X1 }).Order())
            if (_edges.Count == 0 || x - _edges[^1] > Tolerance)
                _edges.Add(x);
    }

    /// <summary>The column that begins at an x, or ends before it.</summary>
    public int At(double x)
    {
        var at = _edges.BinarySearch(x);
        at = at >= 0 ? at : ~at;
        return at == _edges.Count || (at > 0 && x - _edges[at - 1] < _edges[at] - x) ? at - 1 : at;
    }
}
