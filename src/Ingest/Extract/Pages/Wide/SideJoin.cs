using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>Joins the columns of a table that print on two pages: what stands on the right page is put right of the left one.</summary>
internal sealed class SideJoin
{
    private readonly DraftPage _left;
    private readonly DraftPage _right;
    private readonly Dictionary<TextLine, string> _texts = new(ReferenceEqualityComparer.Instance);

    private SideJoin(DraftPage left, DraftPage right) => (_left, _right) = (left, right);

    /// <returns>The left page with whole tables, and the right one without; a line that was torn stands on the left one.</returns>
    public static (DraftPage Left, DraftPage Right) Of(DraftPage left, DraftPage right) => new SideJoin(left, right).Joined();

    private (DraftPage Left, DraftPage Right) Joined()
    {
        var tables = _left.Tables.ToList();
        foreach (var right in _right.Tables)
            if (RightSide.LeftOf(_left, right) is { } left)
                tables[tables.IndexOf(left)] = Join(left, right);
        foreach (var line in _left.Outside)
            Complete(line, _right.Outside, _left.Tables[0].Box.X1, _right.Tables[0].Box.X0, Shift(_left.Tables[0], _right.Tables[0]));
        return (Written(_left) with { Tables = [.. tables.Select(Written)] }, Written(_right) with { Tables = [] });
    }

    private static double Shift(DraftTable left, DraftTable right) => left.Box.X1 - right.Box.X0;

    private DraftTable Join(DraftTable left, DraftTable right)
    {
        var rows = new RowEdges(left.Cells.Concat(right.Cells));
        var shift = Shift(left, right);
        var moved = right.Cells.Select(c => Moved(c, shift)).ToList();
        var cells = new List<DraftCell>();
        foreach (var cell in left.Cells)
        {
            var isTorn = cell.IsOpenRight && Math.Abs(cell.Box.X1 - left.Box.X1) <= ColumnEdges.Tolerance;
            var rest = isTorn ? moved.Find(c => GoesOn(cell, c, left.Box.X1)) : null;
            cells.Add(Placed(rest is null ? cell : Whole(cell, rest, left.Box.X1, shift), rows));
            if (rest is not null)
                moved.Remove(rest);
        }

        cells.AddRange(moved.Select(c => Placed(c, rows)));
        return new DraftTable(left.Page, left.Box with { X1 = right.Box.X1 + shift }, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Box.X0)]);
    }

    private static DraftCell Placed(DraftCell cell, RowEdges rows) =>
        rows.At(cell.Box.Y0) is var row && rows.At(cell.Box.Y1) is var end ? cell with { Row = row, RowSpan = end - row } : cell;

    private DraftCell Moved(DraftCell cell, double shift) => cell with
    {
        Box = cell.Box with { X0 = cell.Box.X0 + shift, X1 = cell.Box.X1 + shift },
        Shifts = new Dictionary<int, double> { [_right.Content.Number] = shift },
    };

    /// <summary>A merged cell whose columns print on both pages has no ruling at either edge.</summary>
    private static bool GoesOn(DraftCell left, DraftCell right, double edge) =>
        right.IsOpenLeft && Math.Abs(right.Box.X0 - edge) <= ColumnEdges.Tolerance
        && new RowEdges([left]) is var rows && rows.At(right.Box.Y0) == 0 && rows.At(right.Box.Y1) == 1;

    private DraftCell Whole(DraftCell left, DraftCell right, double edge, double shift)
    {
        foreach (var line in left.Lines)
            Complete(line, right.Lines, edge, edge - shift, shift);
        var own = right.Lines.Where(l => !_texts.ContainsKey(l)).ToList();
        return left with
        {
            Box = left.Box with { X1 = right.Box.X1 },
            Lines = [.. left.Lines, .. own],
            Repeated = [.. left.Repeated, .. right.Lines.Except(own)],
            Shifts = left.Shifts.Concat(right.Shifts).ToDictionary(),
        };
    }

    /// <summary>Gives a torn line its rest, and leaves nothing of that on the right page.</summary>
    private void Complete(TextLine line, IReadOnlyList<TextLine> right, double edge, double start, double shift)
    {
        if (right.FirstOrDefault(r => TornLine.IsTorn(line, edge, r, start)) is not { } rest)
            return;
        _texts[line] = TornLine.Text(line, rest, shift);
        _texts[rest] = "";
    }

    private DraftPage Written(DraftPage page) => page with { Lines = [.. page.Lines.Select(Written)] };

    private DraftTable Written(DraftTable table) => table with
    {
        Cells = [.. table.Cells.Select(c => c with { Lines = [.. c.Lines.Select(Written)], Repeated = [.. c.Repeated.Select(Written)] })],
    };

    private TextLine Written(TextLine line) => _texts.TryGetValue(line, out var text) ? line with { Text = text } : line;
}
