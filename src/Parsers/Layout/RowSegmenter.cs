using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// Rebuilds the rows of a table from a dump that wrote its cells one after the other, row by row, and lost where one ends and the
/// next begins. Of all ways to cut the fragments into cells it takes the cheapest by <see cref="CellCost"/>: what a column holds,
/// and how full a wrapped line is. It cuts twice: the first cut tells how wide the columns are, the second uses it.
/// </summary>
internal sealed class RowSegmenter(TableSpec spec, IReadOnlyList<Fragment> fragments)
{
    private const double SkipCost = 0.4;
    private const double EarlyEndCost = 0.6;
    private const double EchoReward = 3;

    private readonly int _columns = spec.Columns.Length;
    private readonly int[] _echoes = [.. spec.Columns.Select(c => spec.IndexOf(c.Echoes))];

    /// <summary>The rows, top to bottom; null where no way of cutting fits the columns.</summary>
    public IReadOnlyList<ColumnRow>? Rows()
    {
        var first = Cut(new CellCost(spec, fragments, new int[_columns]));
        return first is null ? null : Build(Cut(new CellCost(spec, fragments, Widths(first))) ?? first);
    }

    /// <summary>The cheapest cut: cells in reading order.</summary>
    private List<CutCell>? Cut(CellCost cost)
    {
        var best = new Step?[fragments.Count + 1, _columns];
        for (var from = 0; from < fragments.Count; from++)
            for (var column = 0; column < _columns; column++)
                if (Enter(best, from, column) is { } entry)
                    Extend(best, cost, from, column, entry);
        return Trace(best);
    }

    /// <summary>Tries every end for a cell of a column that begins at a fragment.</summary>
    private void Extend(Step?[,] best, CellCost cost, int from, int column, Start entry)
    {
        cost.Begin(column, from);
        for (var to = from + 1; to <= fragments.Count && cost.Grow(to); to++)
        {
            if (double.IsInfinity(cost.Total))
                continue;
            var total = entry.Cost + cost.Total - Echo(best, from, to, column, entry);
            if (best[to, column] is not { } known || total < known.Cost)
                best[to, column] = new Step(total, from, entry.Previous);
        }
    }

    /// <summary>The cheapest way to begin a cell of a column at a fragment: in the same row, or in a new one.</summary>
    private Start? Enter(Step?[,] best, int at, int column)
    {
        if (at == 0)
            return Skips(0, column) is { } cost ? new Start(cost, -1) : null;
        Start? cheapest = null;
        for (var previous = 0; previous < _columns; previous++)
        {
            if (best[at, previous] is not { } step)
                continue;
            var move = column > previous ? Skips(previous + 1, column) : NewRow(previous, column);
            if (move is { } extra && (cheapest is not { } known || step.Cost + extra < known.Cost))
                cheapest = new Start(step.Cost + extra, previous);
        }

        return cheapest;
    }

    private double? NewRow(int last, int column) => RowEnd(last) is { } end && Skips(0, column) is { } skips ? end + skips : null;

    private double? RowEnd(int last) =>
        Skips(last + 1, _columns) is { } skips ? skips : spec.Columns[last].MayEndRow ? EarlyEndCost : null;

    /// <summary>The cost of leaving out the columns from one to before another; null where one of them must stand.</summary>
    private double? Skips(int from, int to)
    {
        var cost = 0.0;
        for (var column = from; column < to; column++)
        {
            if (!spec.Columns[column].Optional)
                return null;
            cost += spec.Columns[column].Type is CellType.Level1 or CellType.Level2 ? 0 : SkipCost;
        }

        return cost;
    }

    /// <summary>The reward for a cell that repeats the one it usually repeats.</summary>
    private double Echo(Step?[,] best, int from, int to, int column, Start entry)
    {
        if (_echoes[column] < 0 || entry.Previous != _echoes[column] || best[from, entry.Previous] is not { } before || from - before.From != to - from)
            return 0;
        for (var i = 0; i < to - from; i++)
            if (fragments[before.From + i].Text != fragments[from + i].Text)
                return 0;
        return EchoReward;
    }

    private List<CutCell>? Trace(Step?[,] best)
    {
        var at = fragments.Count;
        var column = Enumerable.Range(0, _columns)
            .Where(c => best[at, c] is not null && RowEnd(c) is not null)
            .OrderBy(c => best[at, c]!.Value.Cost + RowEnd(c))
            .FirstOrDefault(-1);
        if (column < 0)
            return null;
        var cells = new List<CutCell>();
        while (column >= 0)
        {
            var step = best[at, column]!.Value;
            cells.Add(new CutCell(column, step.From, at));
            at = step.From;
            column = step.Previous;
        }

        cells.Reverse();
        return cells;
    }

    /// <summary>The widest line of each column's wrapped cells; 0 where none is wrapped.</summary>
    private int[] Widths(List<CutCell> cells)
    {
        var widths = new int[_columns];
        foreach (var cell in cells)
        {
            var lines = CellBuilder.Lines(Slice(cell)).ToList();
            if (lines.Count > 1)
                widths[cell.Column] = Math.Max(widths[cell.Column], lines.Max(l => DisplayWidth.Of(l)));
        }

        return widths;
    }

    private List<ColumnRow> Build(List<CutCell> cells)
    {
        var rows = new List<Dictionary<string, TableCell>>();
        var last = _columns;
        foreach (var cell in cells)
        {
            if (cell.Column <= last)
                rows.Add([]);
            last = cell.Column;
            rows[^1][spec.Columns[cell.Column].Key] = CellBuilder.Build(Slice(cell), rows.Count - 1, cell.Column);
        }

        return [.. rows.Select(r => new ColumnRow(r))];
    }

    private Fragment[] Slice(CutCell cell) => [.. fragments.Skip(cell.From).Take(cell.To - cell.From)];

    private readonly record struct Step(double Cost, int From, int Previous);

    private readonly record struct Start(double Cost, int Previous);

    private readonly record struct CutCell(int Column, int From, int To);
}
