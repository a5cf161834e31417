namespace Pipeline.Ingest.Formats.Pages;

/// <summary>A cell where its file puts it.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Paragraphs">None for an empty cell.</param>
internal sealed record PlacedCell(int Row, int Column, IReadOnlyList<string> Paragraphs)
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    /// <summary>As B7, where the file has names for its cells.</summary>
    public string? Name { get; init; }
}
