using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;

namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>
/// Tells whether a page shows columns of a table that go on right of those of an earlier page: their rows stand at the same heights, and
/// nothing names them.
/// </summary>
internal static class RightSide
{
    // Points. The pages of a table are of one size.
    private const double SameSize = 1;

    // Two tables of one row, or of two as high, say nothing of each other.
    private const int FewestRows = 2;

    // Of the rows of the lower table.
    private const double Most = 0.5;
    private const int FewestShared = 4;

    /// <summary>How the rows of two pages match that may be sides of one table; none where the right one can stand alone.</summary>
    public static RowMatch Of(DraftPage left, DraftPage right) =>
        IsCandidate(left, right) && !right.Tables.Any(r => NamesItsRows(left, r)) && !HasOwnTitle(left, right)
            ? Rows(left, right, FewestRows) : RowMatch.None;

    /// <summary>The same of pages below those that are sides of one table: names of their rows, and titles, stand further up.</summary>
    public static RowMatch Below(DraftPage left, DraftPage right) => IsCandidate(left, right) ? Rows(left, right, 1) : RowMatch.None;

    /// <summary>The table on the left whose rows those of a table on the right are.</summary>
    public static DraftTable? LeftOf(DraftPage left, DraftTable right) =>
        left.Tables.FirstOrDefault(l => Match(l, right, 1) == RowMatch.All);

    private static bool IsCandidate(DraftPage left, DraftPage right) =>
        left.Tables.Count > 0 && right.Tables.Count > 0
        && left.Content.Origin == Model.TextOrigin.PdfText && right.Content.Origin == Model.TextOrigin.PdfText
        && Math.Abs(left.Content.Width - right.Content.Width) <= SameSize
        && Math.Abs(left.Content.Height - right.Content.Height) <= SameSize
        && !left.Tables.Any(l => right.Tables.Any(r => HaveSameColumns(l, r)));

    private static RowMatch Rows(DraftPage left, DraftPage right, int fewest) =>
        right.Tables.Min(r => left.Tables.Max(l => Match(l, r, fewest)));

    private static RowMatch Match(DraftTable left, DraftTable right, int fewest)
    {
        var (one, other) = (new RowEdges(left.Cells), new RowEdges(right.Cells));
        if (Math.Min(one.Rows, other.Rows) < fewest || !one.BeginsWith(other))
            return RowMatch.None;
        var (least, shared) = (Math.Min(one.Rows, other.Rows) + 1, one.Shared(other));
        return shared == least && one.EndsWith(other) ? RowMatch.All
            : shared >= FewestShared && shared > Most * least ? RowMatch.Most : RowMatch.None;
    }

    /// <summary>Rows go on overleaf under the same columns.</summary>
    private static bool HaveSameColumns(DraftTable a, DraftTable b) =>
        Math.Abs(a.Box.X0 - b.Box.X0) <= ColumnEdges.Tolerance && Math.Abs(a.Box.X1 - b.Box.X1) <= ColumnEdges.Tolerance;

    private static bool NamesItsRows(DraftPage left, DraftTable table)
    {
        var column = table.Cells.Where(c => Math.Abs(c.Box.X0 - table.Box.X0) <= ColumnEdges.Tolerance).ToList();
        var printed = column.Where(c => !c.IsEmpty).Select(Text).ToList();
        return LabelColumn.Is(printed, printed.Count == column.Count, [.. left.Tables.SelectMany(t => t.Cells).Select(Text)]);
    }

    private static string Text(DraftCell cell) => string.Concat(cell.Lines.Select(l => l.Text));

    /// <summary>Where each page has a line at one height over its table, and neither goes over into the other, each is a title.</summary>
    private static bool HasOwnTitle(DraftPage left, DraftPage right) =>
        right.Outside.Any(r => r.Box is { } box && box.Y1 < right.Tables[0].Box.Y0
            && !r.Text.AsSpan().ContainsAny('：', ':') && !PageMark.Is(r.Text)
            && left.Outside.Any(l => TornLine.AreSame(l, r) && !TornLine.IsTorn(l, left.Tables[0].Box.X1, r, right.Tables[0].Box.X0)));
}
