using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>A table that was put together again.</summary>
/// <param name="Doubts">The cells of blocks that could be put together in more than one way, or in none.</param>
/// <param name="HasLostRows">Whether one of them is of indicators or projects.</param>
internal sealed record CellTableResult(TableGrid Grid, IReadOnlyList<TextCell> Doubts, bool HasLostRows);
