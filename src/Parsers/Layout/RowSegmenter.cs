using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// Rebuilds the rows of a table from a dump that wrote its cells one after the other, row by row, and lost where one ends and the
/// next begins. Of all ways to cut the fragments into cells it takes the cheapest by <see cref="CellCost"/>: what a column holds,
/// and how full a wrapped line is. It cuts more than once: a first cut tells how wide the columns are, the next uses it.
/// A row that a page's end parts goes on at the head of the next page, column by column: each column has a twin for that, which
/// comes after all columns.
/// </summary>
/// <param name="anchors">The column of each fragment whose column is known beforehand, by index: it is a cell alone. Where anchors are
/// given, no other fragment is points.</param>
internal sealed class RowSegmenter(TableSpec spec, IReadOnlyList<Fragment> fragments, IReadOnlyDictionary<int, string>? anchors = null)
{
    private const int Passes = 4;

    /// <summary>Ten times the pieces of the longest tables of forms: what is longer is no table, and cutting it would take long.</summary>
    private const int MostFragments = 20_000;

    private const double EarlyEndCost = 0.6;
    private const double ContinuedCost = -0.3;
    private const double ReopenedCost = 2;

    private readonly int _columns = spec.Columns.Length;
    private readonly int[] _echo = [.. spec.Columns.Select(c => Array.FindIndex(spec.Columns, x => x.Echoes == c.Key))];
    private readonly int[] _upper = [.. spec.Columns.Select(c => spec.IndexOf(c.Under))];
    private readonly int[] _partners =
    [
        .. spec.Columns.Select((c, i) => c.With is null ? Array.FindIndex(spec.Columns, o => o.With == c.Key) : spec.IndexOf(c.With)),
    ];

    /// <summary>The rows, top to bottom; null where no way of cutting fits the columns.</summary>
    public IReadOnlyList<ColumnRow>? Rows()
    {
        if (fragments.Count > MostFragments)
            return null;
        var cut = Cut(new CellCost(spec, fragments, new int[_columns]));
        for (var pass = 1; pass < Passes && cut is not null; pass++)
            cut = Cut(new CellCost(spec, fragments, Widths(cut)));
        return cut is null ? null : Build(cut);
    }

    /// <summary>The cheapest cut: cells in reading order.</summary>
    private List<CutCell>? Cut(CellCost cost)
    {
        var best = new Step?[fragments.Count + 1, 2 * _columns];
        for (var from = 0; from < fragments.Count; from++)
            for (var column = 0; column < 2 * _columns; column++)
                if (Enter(best, cost, from, column) is { } entry)
                    Extend(best, cost, from, column, entry);
        return Trace(best);
    }

    /// <summary>Tries every end for a cell of a column that begins at a fragment, and every such cell with its echo.</summary>
    private void Extend(Step?[,] best, CellCost cost, int from, int column, Start start)
    {
        if (anchors is not null && !MayBegin(from, column))
            return;
        cost.Begin(column % _columns, from, column >= _columns);
        for (var to = from + 1; to <= fragments.Count && (to == from + 1 || anchors?.ContainsKey(to - 1) != true) && cost.Grow(to); to++)
        {
            if (double.IsInfinity(cost.Total))
                continue;
            Offer(best, to, column, new Step(start.Cost + cost.Total, from, start.Previous));
            if (column < _columns && _echo[column] >= 0 && IsEchoed(from, to))
                Offer(
                    best,
                    to + to - from,
                    _echo[column],
                    new Step(start.Cost + (2 * cost.Total) - spec.Columns[_echo[column]].EchoReward, from, start.Previous, to));
        }
    }

    private bool MayBegin(int from, int column) =>
        anchors!.TryGetValue(from, out var key)
            ? column < _columns && spec.Columns[column].Key == key
            : spec.Columns[column % _columns].Type != CellType.Points;

    private static void Offer(Step?[,] best, int to, int column, Step step)
    {
        if (best[to, column] is not { } known || step.Cost < known.Cost)
            best[to, column] = step;
    }

    /// <summary>Whether the same text follows once more.</summary>
    private bool IsEchoed(int from, int to)
    {
        var length = to - from;
        if (to + length > fragments.Count)
            return false;
        for (var i = from; i < to; i++)
            if (fragments[i].Text != fragments[i + length].Text)
                return false;
        return true;
    }

    /// <summary>The cheapest way to begin a cell of a column at a fragment: in the same row, or in a new one.</summary>
    private Start? Enter(Step?[,] best, CellCost cost, int at, int column)
    {
        if (at == 0)
            return column < _columns && Skips(0, column) is { } skips ? new Start(skips, -1) : null;
        Start? cheapest = null;
        for (var previous = 0; previous < 2 * _columns; previous++)
        {
            if (best[at, previous] is not { } step)
                continue;
            var move =
                column >= _columns ? Continue(best, cost, previous, column, at)
                : column > previous ? Skips(previous + 1, column)
                : NewRow(previous, column);
            if (move is { } extra && (cheapest is not { } known || step.Cost + extra < known.Cost))
                cheapest = new Start(step.Cost + extra, previous);
        }

        return cheapest;
    }

    private double? NewRow(int last, int column) => RowEnd(last) is { } end && Skips(0, column) is { } skips ? end + skips : null;

    /// <summary>The cost of going on, at the head of a page, with a column of the row above it: least where its cell broke off.</summary>
    private double? Continue(Step?[,] best, CellCost cost, int previous, int twin, int at)
    {
        var mayGoOn =
            previous >= _columns ? twin > previous : fragments[at].Line.Page != fragments[at - 1].Line.Page && RowEnd(previous) is not null;
        if (!mayGoOn || !CellContent.IsText(spec.Columns[twin - _columns].Type))
            return null;
        for (int column = previous, to = at; column >= 0;)
        {
            if (column == twin - _columns)
                return cost.BreaksOff(column, to) ? ContinuedCost : ReopenedCost;
            var step = best[to, column]!.Value;
            if (column < _columns && step.Previous >= column)
                return null;
            (to, column) = (step.From, step.Previous);
        }

        return null;
    }

    private double? RowEnd(int last) =>
        last >= _columns ? 0 : Skips(last + 1, _columns) is { } skips ? skips : spec.Columns[last].MayEndRow ? EarlyEndCost : null;

    /// <summary>The cost of leaving out the columns from one to before another; null where one of them must stand.</summary>
    private double? Skips(int from, int to)
    {
        var cost = 0.0;
        for (var column = from; column < to; column++)
        {
            if (!spec.Columns[column].Optional
                || (_partners[column] is >= 0 and var partner && (partner < from || partner >= to))
                || (_upper[column] >= 0 && _upper[column] < from))
                return null;
            cost += spec.Columns[column].SkipCost;
        }

        return cost;
    }

    private List<CutCell>? Trace(Step?[,] best)
    {
        var at = fragments.Count;
        var column = Enumerable.Range(0, 2 * _columns)
            .Where(c => best[at, c] is not null && RowEnd(c) is not null)
            .OrderBy(c => best[at, c]!.Value.Cost + RowEnd(c))
            .FirstOrDefault(-1);
        if (column < 0)
            return null;
        var cells = new List<CutCell>();
        while (column >= 0)
        {
            var step = best[at, column]!.Value;
            if (step.EchoFrom > 0)
                cells.Add(new CutCell(column, step.EchoFrom, at));
            cells.Add(
                new CutCell(step.EchoFrom > 0 ? Array.IndexOf(_echo, column) : column, step.From, step.EchoFrom > 0 ? step.EchoFrom : at));
            at = step.From;
            column = step.Previous;
        }

        cells.Reverse();
        return cells;
    }

    /// <summary>
    /// How wide each column is, told by the lines at which its cells wrap: the width most of them have; 0 where none wraps.
    /// </summary>
    private int[] Widths(List<CutCell> cells)
    {
        var wrapped = cells
            .SelectMany(c => CellBuilder.Lines(Slice(c)).SkipLast(1).Select(l => (c.Column, Width: DisplayWidth.Of(l))))
            .ToLookup(l => l.Column, l => l.Width);
        return [.. Enumerable.Range(0, _columns).Select(c => MostCommon([.. wrapped[c], .. wrapped[_columns + c]]))];
    }

    /// <summary>The width that most lines have, give or take a narrow character; of two equally common ones the larger.</summary>
    private static int MostCommon(int[] widths) =>
        widths.Distinct().OrderByDescending(w => widths.Count(x => x <= w && x >= w - 1)).ThenByDescending(w => w).FirstOrDefault();

    private List<ColumnRow> Build(List<CutCell> cells)
    {
        var rows = new List<SortedDictionary<int, List<Fragment>>>();
        var last = _columns;
        foreach (var cell in cells)
        {
            if (cell.Column <= last)
                rows.Add([]);
            last = cell.Column;
            if (!rows[^1].TryAdd(cell.Column % _columns, [.. Slice(cell)]))
                rows[^1][cell.Column % _columns].AddRange(Slice(cell));
        }

        return
        [
            .. rows.Select(
                (row, index) => new ColumnRow(row.ToDictionary(c => spec.Columns[c.Key].Key, c => CellBuilder.Build(c.Value, index, c.Key)))
            ),
        ];
    }

    private Fragment[] Slice(CutCell cell) => [.. fragments.Skip(cell.From).Take(cell.To - cell.From)];

    /// <param name="EchoFrom">Where the echo of the cell begins; 0 for a cell alone.</param>
    private readonly record struct Step(double Cost, int From, int Previous, int EchoFrom = 0);

    private readonly record struct Start(double Cost, int Previous);

    private readonly record struct CutCell(int Column, int From, int To);
}
