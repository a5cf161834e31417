using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Woven;

/// <summary>
/// Tells the columns of a table apart in a dump that wrote some lines of one, then some of another. Each column comes from top to
/// bottom, and the number of rows is known. Many readings are followed at once, and the cheapest is taken.
/// It reads more than once: the first reading tells how wide the columns are.
/// </summary>
/// <param name="rows">How many rows the table has at most.</param>
/// <param name="costs">The costs of readings, for columns of known widths in display columns (0 where not known).</param>
internal sealed class Unweaver(TableSpec spec, IReadOnlyList<Fragment> pieces, int rows, Func<int[], IWovenCost> costs)
{
    private const int Beam = 256;
    private const int Passes = 3;
    private const double Hopeless = 10;
    private const int MostEchoes = 40;

    /// <summary>The cells of each column, top to bottom; an empty one where a row lacks it.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Columns()
    {
        var columns = Cells(Places());
        return [.. columns.Select(c => c.ConvertAll(cell => CellBuilder.Build(cell)))];
    }

    /// <summary>The column and the row of each piece.</summary>
    public IReadOnlyList<(int Column, int Row)> Places()
    {
        var places = Path(Read(new int[spec.Columns.Length], distinct: false));
        for (var pass = 1; pass < Passes; pass++)
            places = Path(Read(Widths(places), distinct: false));
        return places;
    }

    /// <summary>The same in the cheapest of the readings, which need not be the last.</summary>
    public IReadOnlyList<(int Column, int Row)> Cheapest()
    {
        var best = Read(new int[spec.Columns.Length], distinct: true);
        for (var pass = 1; pass < Passes; pass++)
            if (Read(Widths(Path(best)), distinct: true) is var next && next.Rank < best.Rank)
                best = next;
        return Path(best);
    }

    private int[] Widths(IReadOnlyList<(int Column, int Row)> places) => [.. Cells(places).Select(Width)];

    /// <summary>The cheapest reading found, the cells that rows lack counted in.</summary>
    /// <param name="distinct">Whether of readings that all that follows costs alike only the cheapest is followed.</param>
    private WovenState Read(int[] widths, bool distinct)
    {
        var cost = costs(widths);
        var columns = spec.Columns.Length;
        var states = new List<WovenState> { new(0, new WovenCell?[columns], new double[columns], -1, null, 0) };
        for (var at = 0; at < pieces.Count; at++)
        {
            var next = states.SelectMany(s => Next(cost, s, at, Hopeless)).ToList();
            if (next.Count == 0)
                next = [.. states.SelectMany(s => Next(cost, s, at, double.MaxValue))];
            var ranked = next.OrderBy(s => s.Rank);
            states = [.. (distinct ? ranked.DistinctBy(s => s.Future) : ranked).Take(Beam)];
        }

        var best = states.MinBy(s => s.Rank + cost.End(s))!;
        return best with { Cost = best.Cost + cost.End(best) };
    }

    /// <summary>The ways to go on with a piece that cost less than a bound.</summary>
    private IEnumerable<WovenState> Next(IWovenCost cost, WovenState state, int at, double bound)
    {
        var piece = pieces[at];
        for (var column = 0; column < spec.Columns.Length; column++)
        {
            if (state.Open[column] is { } open && cost.Join(state, column, at) is var join && join < bound)
                yield return Put(
                    cost,
                    state,
                    column,
                    Longer(open, at),
                    join);
            for (int skipped = 0, row = state.Rows(column); skipped <= cost.MostSkipped(column) && row < rows; skipped++, row++)
                if (cost.Begin(state, column, at, skipped) is var begin && begin < bound)
                    yield return Put(
                        cost,
                        state,
                        column,
                        new WovenCell(row, piece.Text, piece.Width, piece.Width, at, state.Open[column]),
                        state.Closing[column] + begin);
        }
    }

    private WovenCell Longer(WovenCell cell, int at)
    {
        var (last, piece) = (pieces[cell.Last], pieces[at]);
        var width = piece.OnLineOf(last) ? cell.LineWidth + piece.End - last.End : piece.Width;
        return new WovenCell(cell.Index, cell.Text + piece.Text, width, Math.Max(cell.Widest, width), at, cell.Above);
    }

    private static WovenState Put(IWovenCost cost, WovenState state, int column, WovenCell cell, double price)
    {
        var open = (WovenCell?[])state.Open.Clone();
        var closing = (double[])state.Closing.Clone();
        open[column] = cell;
        for (var c = 0; c < open.Length; c++)
            if (open[c] is { } other && (c == column || (cost.Echoed(c) == column && other.Index <= cell.Index)))
                closing[c] = cost.Close(other, open, c);
        return new WovenState(state.Cost + price, open, closing, column, state, Future(cost, open, column));
    }

    /// <summary>What costs to come depend on: the open cells, and all cells of a column that others are compared with.</summary>
    private static int Future(IWovenCost cost, WovenCell?[] open, int column)
    {
        var future = new HashCode();
        future.Add(column);
        for (var c = 0; c < open.Length; c++)
        {
            future.Add(open[c]?.Index);
            future.Add(open[c]?.Text);
            future.Add(open[c]?.Last);
        }

        for (var c = 0; c < open.Length; c++)
            if (cost.Echoed(c) is >= 0 and var echoed)
                for (
                    var (cell, seen) = (open[echoed], 0);
                    cell is not null && seen < MostEchoes && cell.Index >= (open[c]?.Index ?? 0);
                    cell = cell.Above, seen++)
                    future.Add(cell.Text);
        return future.ToHashCode();
    }

    private static List<(int Column, int Row)> Path(WovenState last)
    {
        var path = new List<(int Column, int Row)>();
        for (var state = last; state.Previous is not null; state = state.Previous)
            path.Add((state.Column, state.Row));
        path.Reverse();
        return path;
    }

    private List<List<Fragment>>[] Cells(IReadOnlyList<(int Column, int Row)> places)
    {
        var columns = spec.Columns.Select(_ => new List<List<Fragment>>()).ToArray();
        for (var at = 0; at < places.Count; at++)
        {
            var column = columns[places[at].Column];
            while (column.Count <= places[at].Row)
                column.Add([]);
            column[^1].Add(pieces[at]);
        }

        return columns;
    }

    /// <summary>The width at which most cells of a column wrap; 0 where none does.</summary>
    private static int Width(List<List<Fragment>> cells)
    {
        var widths = cells.SelectMany(c => CellBuilder.Lines(c).SkipLast(1)).Select(l => DisplayWidth.Of(l)).ToList();
        return widths.Distinct().OrderByDescending(w => widths.Count(x => x <= w && x >= w - 1)).ThenByDescending(w => w).FirstOrDefault();
    }
}
