using Pipeline.Parsers.Layout.Cells;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Labels and their values, in turns, each as its pieces; or a text alone.</summary>
/// <param name="Caption">What stands left of several rows; null where nothing does.</param>
internal sealed record FieldRow(PlacedLabel? Caption, IReadOnlyList<IReadOnlyList<Fragment>> Cells)
{
    /// <summary>Whether a label has several amounts, which stand under headings that were not found.</summary>
    public bool IsDoubtful => Cells.Any(c => c.Count > 1 && c.Count(f => ColumnFit.IsFigure(f.Text)) > 1);
}
