using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Woven;

/// <summary>
/// Tells the columns of a table apart in a dump that wrote some lines of one, then some of another. Each column comes from top to
/// bottom, and the number of rows is known. Many readings are followed at once, and the cheapest by <see cref="WovenCost"/> is taken.
/// It reads more than once: the first reading tells how wide the columns are.
/// </summary>
/// <param name="rows">How many rows the table has.</param>
internal sealed class Unweaver(TableSpec spec, IReadOnlyList<Fragment> pieces, int rows)
{
    private const int Beam = 256;
    private const int Passes = 3;

    /// <summary>The cells of each column, top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Columns()
    {
        var columns = Read(new int[spec.Columns.Length]);
        for (var pass = 1; pass < Passes; pass++)
            columns = Read([.. columns.Select(Width)]);
        return [.. columns.Select(c => c.ConvertAll(cell => CellBuilder.Build(cell)))];
    }

    private List<List<Fragment>>[] Read(int[] widths)
    {
        var cost = new WovenCost(spec, pieces, rows, widths);
        var columns = spec.Columns.Length;
        var states = new List<WovenState> { new(0, new WovenCell?[columns], new double[columns], -1, null) };
        for (var at = 0; at < pieces.Count; at++)
            states = [.. states.SelectMany(s => Next(cost, s, at)).OrderBy(s => s.Rank).Take(Beam)];
        return Trace(states.MinBy(s => s.Rank + cost.End(s))!);
    }

    private IEnumerable<WovenState> Next(WovenCost cost, WovenState state, int at)
    {
        var piece = pieces[at];
        for (var column = 0; column < spec.Columns.Length; column++)
        {
            if (state.Open[column] is { } open)
                yield return Put(
                    cost,
                    state,
                    column,
                    open with { Text = open.Text + piece.Text, LineWidth = piece.Width, Widest = Math.Max(open.Widest, piece.Width), Last = at },
                    cost.Join(open, column, at));
            if (state.Rows(column) < rows)
                yield return Put(
                    cost,
                    state,
                    column,
                    new WovenCell(state.Rows(column), piece.Text, piece.Width, piece.Width, at, state.Open[column]),
                    state.Closing[column] + cost.Begin(state, column, at));
        }
    }

    private static WovenState Put(WovenCost cost, WovenState state, int column, WovenCell cell, double price)
    {
        var open = (WovenCell?[])state.Open.Clone();
        var closing = (double[])state.Closing.Clone();
        open[column] = cell;
        closing[column] = cost.Close(cell, open, column);
        return new WovenState(state.Cost + price, open, closing, column, state);
    }

    private List<List<Fragment>>[] Trace(WovenState last)
    {
        var columns = spec.Columns.Select(_ => new List<List<Fragment>>()).ToArray();
        var path = new List<WovenState>();
        for (var state = last; state.Previous is not null; state = state.Previous)
            path.Add(state);
        path.Reverse();
        for (var at = 0; at < path.Count; at++)
        {
            var column = columns[path[at].Column];
            if (column.Count < path[at].Rows(path[at].Column))
                column.Add([]);
            column[^1].Add(pieces[at]);
        }

        return columns;
    }

    /// <summary>The width at which most cells of a column wrap; 0 where none does.</summary>
    private static int Width(List<List<Fragment>> cells)
    {
        var widths = cells.SelectMany(c => c.SkipLast(1)).Select(f => f.Width).ToList();
        return widths.Distinct().OrderByDescending(w => widths.Count(x => x <= w && x >= w - 1)).ThenByDescending(w => w).FirstOrDefault();
    }
}
