using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Shares out the first pieces of a page among the cells that the page's end cut, in their order, at the least cost.</summary>
internal sealed class TailFit
{
    private readonly int _cells;
    private readonly int _pieces;
    private readonly double[,,] _tails;

    // The least cost of the first pieces, shared out among the first cells; and of those from one on, among the other cells and rows.
    private readonly double[,] _before;
    private readonly double[,] _after;

    /// <param name="tails">What it costs that a cell goes on with the pieces from one to before another; 0 where there are none.</param>
    /// <param name="rows">What it costs that the pieces from one on begin rows of their own.</param>
    public TailFit(double[,,] tails, IReadOnlyList<double> rows)
    {
        (_tails, _cells, _pieces) = (tails, tails.GetLength(0), tails.GetLength(1) - 1);
        (_before, _after) = (new double[_cells + 1, _pieces + 1], new double[_cells + 1, _pieces + 1]);
        for (var at = 0; at <= _pieces; at++)
            (_before[0, at], _after[_cells, at]) = (at == 0 ? 0 : Never, rows[at]);
        for (var cell = 0; cell < _cells; cell++)
            for (var to = 0; to <= _pieces; to++)
                _before[cell + 1, to] = Enumerable.Range(0, to + 1).Min(from => _before[cell, from] + tails[cell, from, to]);
        for (var cell = _cells - 1; cell >= 0; cell--)
            for (var from = 0; from <= _pieces; from++)
                _after[cell, from] = Enumerable.Range(from, _pieces - from + 1).Min(to => tails[cell, from, to] + _after[cell + 1, to]);
    }

    /// <returns>For each cell the piece before which its tail ends; null where another sharing out costs hardly more.</returns>
    public int[]? Ends()
    {
        var ends = new int[_cells];
        for (var (cell, from) = (0, 0); cell < _cells; from = ends[cell++])
            ends[cell] = Enumerable.Range(from, _pieces - from + 1).MinBy(to => _tails[cell, from, to] + _after[cell + 1, to]);
        return _cells == 0 || ends[^1] == 0 || LeastOther(ends) - _after[0, 0] >= Doubt ? ends : null;
    }

    /// <summary>The least cost of a way in which a piece is of another cell, or of a row.</summary>
    private double LeastOther(int[] ends)
    {
        var least = Never;
        for (var cell = 0; cell < _cells; cell++)
            for (var from = 0; from <= _pieces; from++)
                for (var to = from + 1; to <= _pieces; to++)
                    if (from < (cell == 0 ? 0 : ends[cell - 1]) || to > ends[cell])
                        least = Math.Min(least, _before[cell, from] + _tails[cell, from, to] + _after[cell + 1, to]);
        for (var at = 0; at < ends[^1]; at++)
            least = Math.Min(least, _before[_cells, at] + _after[_cells, at]);
        return least;
    }
}
