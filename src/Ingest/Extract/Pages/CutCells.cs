namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Finds the merged cells that a page break cuts between two of their rows.</summary>
internal static class CutCells
{
    /// <param name="above">The cells that end a page.</param>
    /// <param name="below">The cells that begin the next one, left to right.</param>
    /// <param name="isBelowHeadings">Whether headings printed again, which are closed below, stand between.</param>
    /// <returns>Those of the next page that go on with a cell above.</returns>
    public static IReadOnlySet<DraftCell> Find(IReadOnlyList<DraftCell> above, IReadOnlyList<DraftCell> below, bool isBelowHeadings)
    {
        var cut = new HashSet<DraftCell>(ReferenceEqualityComparer.Instance);
        var isAtLeft = true;
        foreach (var cell in below)
        {
            var upper = above.FirstOrDefault(c => c.IsAbove(cell));
            var isOpen = upper is { IsOpenBelow: true } && (cell.IsOpenAbove || isBelowHeadings);
            isAtLeft &= isOpen || (upper is not null && SharesText(upper, cell, isFirst: cut.Count == 0));
            if (isOpen || isAtLeft)
                cut.Add(cell);
        }
        return cut;
    }

    /// <summary>
    /// Where a producer closes all cells at a page's end, the name of a group stands in one part of its cell; groups stand at the left. One
    /// row above and one below are a group within a cut one.
    /// </summary>
    private static bool SharesText(DraftCell upper, DraftCell lower, bool isFirst) =>
        upper.IsEmpty != lower.IsEmpty && (upper.RowSpan > 1 || lower.RowSpan > 1 || (upper.IsEmpty && !isFirst));
}
