namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Labels and their values, in turns, each as its pieces; or a text alone.</summary>
/// <param name="Caption">What stands left of several rows; null where nothing does.</param>
/// <param name="IsDoubtful">Whether a source has several amounts, which stand under headings that were not found.</param>
internal sealed record FieldRow(PlacedLabel? Caption, IReadOnlyList<IReadOnlyList<Fragment>> Cells, bool IsDoubtful);
