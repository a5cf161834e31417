using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Blocks;

/// <summary>A key task by role.</summary>
/// <param name="Unit">The unit of money in the heading over its amount; null where none is printed there.</param>
internal sealed record SheetTask(ColumnRow Cells, string? Unit);
