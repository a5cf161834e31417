using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Decides whether the first row of a page goes on with the last row of the page before. Either no ruling closes the row,
/// or (some producers close it at every page break) what stands below can only be the rest of what stands above.
/// </summary>
internal sealed class TornRow(IReadOnlyList<DraftCell> above, IReadOnlyList<DraftCell> below)
{
    // Of the height of the text.
    private const double AtBottom = 1.5;
    private const double FullLine = 2;

    public bool IsTorn => IsOpen || IsRest;

    private bool IsOpen => above.Count > 0 && above.All(c => c.IsOpenBelow) && below.All(c => c.IsOpenAbove || c.IsEmpty || Above(c) is { IsOpenBelow: true });

    /// <summary>Only cells that were full go on, and others do not.</summary>
    private bool IsRest
    {
        get
        {
            var rests = below.Where(c => !c.IsEmpty).Select(c => (Above: Above(c), Cell: c)).ToList();
            return rests.Count > 0
                && rests.TrueForAll(r => r.Above is { IsEmpty: false } cell && ReachesBottom(cell))
                && above.Any(c => !c.IsEmpty && rests.TrueForAll(r => r.Above != c))
                && rests.Exists(r => EndsFull(r.Above!));
        }
    }

    private DraftCell? Above(DraftCell cell) => above.FirstOrDefault(c => c.IsAbove(cell));

    private static bool ReachesBottom(DraftCell cell) =>
        cell.Lines[^1].Box is { } box && cell.Box.Y1 - box.Y1 < AtBottom * (box.Y1 - box.Y0);

    private static bool EndsFull(DraftCell cell) =>
        cell.Lines[^1].Box is { } box && cell.Box.X1 - box.X1 < FullLine * (box.Y1 - box.Y0);
}
