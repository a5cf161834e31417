using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>A table of one page.</summary>
/// <param name="Box">Points, from the top left corner.</param>
/// <param name="Cells">By rows, then columns.</param>
internal sealed record FoundTable(Box Box, IReadOnlyList<FoundCell> Cells);
