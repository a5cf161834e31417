using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The cells that the end of a page may cut, and the pieces at the head of the next page that may go on with them.</summary>
internal sealed class CutRow
{
    // A goal of 20 lines with a figure in every second one.
    private const int MostPieces = 60;

    // 满意度 may be what a page's end left of 服务对象满意度.
    private const int LongestRest = 3;

    private readonly IReadOnlyList<string> _roles;
    private readonly List<TextCell> _above;
    private readonly List<TextCell> _below;
    private readonly RowFit _rows;
    private readonly List<(int From, int To, int Column)> _cells;
    private readonly RowFit _next;

    public CutRow(ColumnFit fit, IReadOnlyList<string> roles, List<TextCell> above, List<TextCell> below)
    {
        (_roles, _above, _below) = (roles, above, below);
        _rows = new RowFit(fit, roles, above);
        _cells = Cut(_rows.Cells() ?? []);
        _next = new RowFit(fit, roles, below, _rows);
    }

    /// <summary>Whether a piece is a level, and begins a row of its own.</summary>
    public static bool IsLevel(TextCell piece) => piece.Text.Length > LongestRest && CellWords.IsLevel(piece.Text);

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
    private List<(int From, int To, int Column)> Cut(IReadOnlyList<FittedCell> cells) =>
        [.. cells.Zip(_rows.Runs()).Where(c => c.First.Row == cells[^1].Row || RowSteps.IsMerged(_roles[c.First.Column]))
            .GroupBy(c => c.First.Column).Select(c => c.Last().Second).OrderBy(c => c.Column)];

    private double[,,] Costs()
    {
        var level = _below.FindIndex(IsLevel);
        var most = Math.Min(MostPieces, level < 0 ? _below.Count : level);
        var costs = new double[_cells.Count, most + 1, most + 1];
        for (var cell = 0; cell < _cells.Count; cell++)
            for (var from = 0; from < most; from++)
            {
                var (first, last, column) = _cells[cell];
                var end = RowSteps.IsProse(_roles[column]) ? most : Math.Min(most, from + CellRuns.MostOfWord);
                var runs = _rows.RunsOf([.. _above[first..(last + 1)], .. TailOf(from, Math.Min(end + 1, _below.Count))]);
                for (var to = from + 1; to <= most; to++)
                    costs[cell, from, to] = to <= end && last - first + to - from is var piece && piece < runs.Most(0, column)
                        ? runs.Cost(0, piece, column) - _rows.CostOf(_cells[cell]) : Never;
            }

        return costs;
    }

    private List<TextCell> TailOf(int from, int to) =>
        [.. _below[from..to].Select((piece, i) => i == 0 ? piece with { Break = CellBreak.Line } : piece)];
}
