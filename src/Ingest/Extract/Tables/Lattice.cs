using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>
/// The lines of a grid and which of their stretches are drawn. The outer lines close the grid whether they are drawn
/// or not: a page's end cuts cells open, and some tables have no border at their sides.
/// </summary>
internal sealed class Lattice
{
    private readonly bool[,] _drawnAbove;
    private readonly bool[,] _drawnLeft;

    private Lattice(double[] xs, double[] ys)
    {
        (Xs, Ys) = (xs, ys);
        _drawnAbove = new bool[ys.Length, Columns];
        _drawnLeft = new bool[Rows, xs.Length];
    }

    /// <summary>Where columns begin and end; points, rising.</summary>
    public IReadOnlyList<double> Xs { get; }

    /// <summary>Where rows begin and end; points, rising.</summary>
    public IReadOnlyList<double> Ys { get; }

    public int Rows => Ys.Count - 1;

    public int Columns => Xs.Count - 1;

    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>Null where the lines enclose nothing, or would make more places than a page can hold.</summary>
    public static Lattice? Of(EdgeSet edges)
    {
        var box = edges.Box;
        var xs = GridLines.Of(edges.Vertical, box.X0, box.X1);
        var ys = GridLines.Of(edges.Horizontal, box.Y0, box.Y1);
        if (xs.Length < 2 || ys.Length < 2 || (long)xs.Length * ys.Length > FinderLimits.Places)
            return null;
        var lattice = new Lattice(xs, ys);
        foreach (var edge in edges.Horizontal)
            foreach (var column in GridLines.Covered(xs, edge))
                lattice._drawnAbove[GridLines.Nearest(ys, edge.At), column] = true;
        foreach (var edge in edges.Vertical)
            foreach (var row in GridLines.Covered(ys, edge))
                lattice._drawnLeft[row, GridLines.Nearest(xs, edge.At)] = true;
        return lattice;
    }

    /// <summary>Whether the line above a row is drawn over a column; the row after the last has the bottom line above it.</summary>
    public bool IsDrawnAbove(int row, int column) => _drawnAbove[row, column];

    /// <summary>Whether the line left of a column is drawn along a row; the column after the last has the right line on its left.</summary>
    public bool IsDrawnLeft(int row, int column) => _drawnLeft[row, column];

    public Box BoxOf(GridPlace place) =>
        new(Xs[place.Column], Ys[place.Row], Xs[place.Column + place.ColumnSpan], Ys[place.Row + place.RowSpan]);
}
