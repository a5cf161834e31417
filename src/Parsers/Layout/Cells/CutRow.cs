using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The cells that the end of a page may cut, and the pieces at the head of the next page that may go on with them.</summary>
internal sealed class CutRow
{
    // A goal of 20 lines with a figure in every second one.
    private const int MostPieces = 60;

    private readonly List<TextCell> _above;
    private readonly List<TextCell> _below;
    private readonly RowFit _rows;
    private readonly List<(int From, int To, int Column)> _cells;
    private readonly RowFit _next;

    public CutRow(ColumnFit fit, IReadOnlyList<string> roles, List<TextCell> above, List<TextCell> below)
    {
        (_above, _below) = (above, below);
        _rows = new RowFit(fit, roles, above);
        _cells = Cut(roles, _rows.Cells() ?? []);
        _next = new RowFit(fit, roles, below, _rows);
    }

    /// <returns>How many pieces of the page below go on with cells, and those of the page above with these among them; null where they
    /// may be others.</returns>
    public (int Tails, List<TextCell> Pieces)? Rejoined()
    {
        if (new TailFit(Costs(), _next.CostsFrom()).Ends() is not { } ends)
            return null;
        var pieces = new List<TextCell>(_above);
        for (var cell = _cells.Count - 1; cell >= 0; cell--)
            pieces.InsertRange(_cells[cell].To + 1, TailOf(cell == 0 ? 0 : ends[cell - 1], ends[cell]));
        return (ends.LastOrDefault(), pieces);
    }

    /// <summary>The last row, and what may go on beside it from rows above: a project, a goal, a level.</summary>
    private List<(int From, int To, int Column)> Cut(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> cells) =>
        [.. cells.Zip(_rows.Runs()).Where(c => c.First.Row == cells[^1].Row || RowSteps.IsMerged(roles[c.First.Column]))
            .GroupBy(c => c.First.Column).Select(c => c.Last().Second).OrderBy(c => c.Column)];

    private double[,,] Costs()
    {
        var most = Math.Min(MostPieces, _below.Count);
        var costs = new double[_cells.Count, most + 1, most + 1];
        for (var cell = 0; cell < _cells.Count; cell++)
            for (var from = 0; from < most; from++)
            {
                var (first, last, column) = _cells[cell];
                var runs = _rows.RunsOf([.. _above[first..(last + 1)], .. TailOf(from, _below.Count)]);
                for (var to = from + 1; to <= most; to++)
                    costs[cell, from, to] = last - first + to - from is var end && end < runs.Most(0, column)
                        ? runs.Cost(0, end, column) - _rows.CostOf(_cells[cell]) : Never;
            }

        return costs;
    }

    private List<TextCell> TailOf(int from, int to) =>
        [.. _below[from..to].Select((piece, i) => i == 0 ? piece with { Break = CellBreak.Line } : piece)];
}
