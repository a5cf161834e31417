using Pipeline.Model;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>An item of the budget block and the amount printed for it; the amount is null where its cell is empty.</summary>
/// <param name="Unit">The unit over its column; null where only the form declares one.</param>
internal sealed record BudgetLine(TableCell Item, TableCell? Amount, string? Unit);
