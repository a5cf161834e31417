using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Goals under their headings, each in one line or in several numbered ones.</summary>
internal static class GoalCells
{
    /// <summary>Null where the lines cannot be told to their headings.</summary>
    public static IReadOnlyList<FittedCell>? Of(IReadOnlyList<TextCell> cells, int columns)
    {
        if (cells.Count == columns)
            return [.. cells.Select((c, i) => new FittedCell(c, 0, i, false, FitWeights.Never, FitWeights.Never))];
        var starts = Enumerable.Range(0, cells.Count).Where(i => i == 0 || IsFirst(cells[i].Text)).ToList();
        if (starts.Count != columns || !Enumerable.Range(0, cells.Count).All(i => starts.Contains(i) || IsNext(cells[i].Text)))
            return null;
        return [.. cells.Select((c, i) => new FittedCell(c, 0, starts.FindLastIndex(s => s <= i), !starts.Contains(i), FitWeights.Never,
            FitWeights.Never))];
    }

    private static bool IsFirst(string text) => ListMark.TryRead(text, out var mark) && mark.Number == 1;

    private static bool IsNext(string text) => ListMark.TryRead(text, out var mark) && mark.Number > 1;
}
