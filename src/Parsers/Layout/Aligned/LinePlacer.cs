using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Tells to which column each fragment of a line belongs: by its place where it is firm, else by the column of the one before it too.
/// </summary>
/// <param name="starts">Where each column begins on the page, in characters.</param>
/// <param name="drifts">The place of a fragment a single space behind another tells nothing.</param>
internal sealed class LinePlacer(TableSpec spec, int[] starts, bool spacedNumbers, bool drifts)
{
    private const double FirmElsewhere = 3;
    private const double DriftedElsewhere = 0.5;
    private const double PerCharacter = 0.2;
    private const double PerCharacterBehind = 0.6;
    private const double SpaceInCell = 1.2;
    private const double TwoFigures = 6;
    private const double Skipped = 0.3;

    // ≥140 公里 148 公里 of two cells is not ≥140公里148 and 公里.
    private const double TornUnit = 2;

    private readonly double _elsewhere = drifts ? DriftedElsewhere : FirmElsewhere;

    /// <summary>The column of each fragment, left to right.</summary>
    public int[] Place(IReadOnlyList<Fragment> line)
    {
        var best = new double[line.Count, starts.Length];
        var from = new int[line.Count, starts.Length];
        for (var i = 0; i < line.Count; i++)
            for (var column = 0; column < starts.Length; column++)
                best[i, column] = Enter(best, from, line, i, column) + PieceContent.Cost(spec.Columns[column].Type, line[i].Text);
        var columns = new int[line.Count];
        for (var i = line.Count - 1; i >= 0; i--)
            columns[i] = i == line.Count - 1 ? Cheapest(best, i) : from[i + 1, columns[i + 1]];
        PartEcho(line, columns);
        return columns;
    }

    /// <summary>Where what stands in a column and in its echo is the same words twice, each column has them once.</summary>
    private void PartEcho(IReadOnlyList<Fragment> line, int[] columns)
    {
        for (var echo = 1; echo < starts.Length; echo++)
        {
            var echoed = spec.IndexOf(spec.Columns[echo].Echoes);
            var run = Enumerable.Range(0, columns.Length).Where(i => columns[i] == echo || columns[i] == echoed).ToArray();
            var half = run.Length / 2;
            if (echoed < 0 || run.Length % 2 > 0 || Enumerable.Range(0, half).Any(i => line[run[i]].Text != line[run[half + i]].Text))
                continue;
            for (var i = 0; i < run.Length; i++)
                columns[run[i]] = i < half ? echoed : echo;
        }
    }

    private double Enter(double[,] best, int[,] from, IReadOnlyList<Fragment> line, int i, int column)
    {
        if (i == 0)
            return Fixed(line[i].Offset, column);
        var cheapest = double.PositiveInfinity;
        for (var previous = 0; previous <= column; previous++)
        {
            var cost = best[i - 1, previous] + Step(line, i, previous, column);
            if (cost >= cheapest)
                continue;
            cheapest = cost;
            from[i, column] = previous;
        }

        return cheapest;
    }

    private double Step(IReadOnlyList<Fragment> line, int i, int previous, int column)
    {
        var (left, right) = (line[i - 1], line[i]);
        if (previous == column && spec.Columns[column].Type is (CellType.Points or CellType.Money))
            return TwoFigures;
        if (Firm.Is(line, i))
            return Fixed(right.Offset, column) + (previous == column ? SpaceInCell : 0);
        if (previous < column)
            return Loose(right.Offset, column) + (Skipped * (column - previous - 1)) + (IsTorn(left, right, column) ? TornUnit : 0);
        var besideFigure = spacedNumbers && char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]);
        return Loose(right.Offset, column) + (besideFigure ? 0 : SpaceInCell);
    }

    /// <summary>Whether a unit begins the cell beside its figure's.</summary>
    private bool IsTorn(Fragment left, Fragment right, int column) =>
        spec.Columns[column].Type != CellType.Unit && char.IsAsciiDigit(left.Text[^1]) && UnitTable.Units.Contains(right.Text);

    private double Fixed(int offset, int column) =>
        offset < Start(column) ? _elsewhere + (PerCharacter * (Start(column) - offset)) : Behind(offset, column);

    private double Loose(int offset, int column) =>
        drifts ? 0
        : offset < Start(column) ? PerCharacter * (Start(column) - offset)
        : column + 1 < starts.Length && offset >= starts[column + 1] ? PerCharacterBehind * (offset - starts[column + 1]) : 0;

    private double Behind(int offset, int column) =>
        column + 1 < starts.Length && offset >= starts[column + 1] ? _elsewhere + (PerCharacter * (offset - starts[column + 1])) : 0;

    private int Start(int column) => column == 0 ? 0 : Math.Min(starts[column], 1000);

    private int Cheapest(double[,] best, int i)
    {
        var cheapest = 0;
        for (var column = 1; column < starts.Length; column++)
            if (best[i, column] < best[i, cheapest])
                cheapest = column;
        return cheapest;
    }
}
