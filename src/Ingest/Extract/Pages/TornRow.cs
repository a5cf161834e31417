using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Decides whether the first row of a page goes on with the last row of the page before. Either no ruling closes the row,
/// or (some producers close it at every page break) what stands below can only be the rest of what stands above.
/// </summary>
internal sealed class TornRow(IReadOnlyList<DraftCell> above, IReadOnlyList<DraftCell> below, CellRoom room, bool closesTornRows)
{
    // Of the height of the text.
    private const double AtBottom = 1.5;
    // Fewer characters are a label or a figure, which a page break does not tear.
    private const int Wrapped = 4;

    public bool IsTorn => IsOpen || (closesTornRows && IsRest);

    private bool IsOpen =>
        above.Count > 0 && above.All(c => c.IsOpenBelow) && below.All(c => c.IsOpenAbove || c.IsEmpty || Above(c) is { IsOpenBelow: true });

    /// <summary>Only cells that were full go on, and others do not.</summary>
    private bool IsRest
    {
        get
        {
            var rests = below.Where(c => !c.IsEmpty).Select(c => (Above: Above(c), Cell: c)).ToList();
            return rests.Count > 0
                && rests.TrueForAll(r => r.Above is { IsEmpty: false } cell && ReachesBottom(cell) && !IsFigure(r.Cell))
                && above.Any(c => !c.IsEmpty && rests.TrueForAll(r => r.Above != c))
                && (
                    rests.Exists(r => EndsFull(r.Above!, r.Cell))
                    || (rests is [{ Above: { } prose } only] && IsProse(prose) && IsProse(only.Cell)));
        }
    }

    private DraftCell? Above(DraftCell cell) => above.FirstOrDefault(c => c.IsAbove(cell));

    private static bool ReachesBottom(DraftCell cell) =>
        cell.Lines[^1].Box is { } box && cell.Box.Y1 - box.Y1 < AtBottom * (box.Y1 - box.Y0);

    private bool EndsFull(DraftCell cell, DraftCell rest) =>
        cell.Lines.Sum(l => l.Text.Length) >= Wrapped && !room.HadRoom(cell, cell.Lines[^1], rest.Lines[0]);

    /// <summary>A text beside its label; the page break may fall between its paragraphs.</summary>
    private static bool IsProse(DraftCell cell) => cell.Lines.Count > 1;

    /// <summary>Amounts and points stand on one line and begin a row.</summary>
    private static bool IsFigure(DraftCell cell) =>
        cell.Lines is [{ Text: var text }] && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '%');
}
