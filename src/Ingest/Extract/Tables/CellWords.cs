using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Gives the words of a page to the cells of a lattice, by their boxes.</summary>
internal sealed class CellWords
{
    // Of a word's height: what reaches over a line by less is the play of its advance; what begins nearer to a cell's edge was set at it.
    private const double Play = 0.2;
    private const double Near = 1;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[,] _owner;

    public CellWords(Lattice lattice, IReadOnlyList<GridPlace> cells)
    {
        (_xs, _ys) = ([.. lattice.Xs], [.. lattice.Ys]);
        _owner = new int[lattice.Rows, lattice.Columns];
        for (var i = 0; i < cells.Count; i++)
            for (var row = cells[i].Row; row < cells[i].Row + cells[i].RowSpan; row++)
                for (var column = cells[i].Column; column < cells[i].Column + cells[i].ColumnSpan; column++)
                    _owner[row, column] = i;
    }

    /// <summary>The index of the cell that a word belongs to; -1 where it stands outside.</summary>
    public int CellOf(Word printed)
    {
        var word = printed.Box!.Value;
        var row = Band(_ys, (word.Y0 + word.Y1) / 2);
        if (row < 0)
            return -1;
        var play = Play * (word.Y1 - word.Y0);
        var first = Band(_xs, word.X0 + play);
        var last = Band(_xs, word.X1 - play);
        var middle = Band(_xs, (word.X0 + word.X1) / 2);
        return Choose(row, first, middle, last, printed) is >= 0 and var column ? _owner[row, column] : -1;
    }

    /// <summary>
    /// A word that crosses a line overflows its cell: it was set at the edge that it is near to; near to both, figures were set at the
    /// right.
    /// </summary>
    private int Choose(int row, int first, int middle, int last, Word printed)
    {
        var word = printed.Box!.Value;
        if (first >= 0 && last >= 0 && _owner[row, first] == _owner[row, last])
            return middle;
        var near = Near * (word.Y1 - word.Y0);
        var isAtLeft = first >= 0 && Math.Abs(word.X0 - LeftOf(row, first)) <= near;
        var isAtRight = last >= 0 && Math.Abs(RightOf(row, last) - word.X1) <= near;
        return isAtLeft && !(isAtRight && IsFigure(printed.Text)) ? first : isAtRight ? last : middle >= 0 ? middle : Math.Max(first, last);
    }

    private static bool IsFigure(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%');

    private double LeftOf(int row, int column)
    {
        while (column > 0 && _owner[row, column - 1] == _owner[row, column])
            column--;
        return _xs[column];
    }

    private double RightOf(int row, int column)
    {
        while (column + 1 < _xs.Length - 1 && _owner[row, column + 1] == _owner[row, column])
            column++;
        return _xs[column + 1];
    }

    private static int Band(double[] lines, double at)
    {
        var i = Array.BinarySearch(lines, at);
        i = i >= 0 ? i : ~i - 1;
        return i >= 0 && i < lines.Length - 1 ? i : -1;
    }
}
