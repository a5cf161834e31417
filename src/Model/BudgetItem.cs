namespace Pipeline.Model;

/// <summary>A department-level money line.</summary>
/// <param name="Item">As printed, without white space, colon and unit bracket; row·column where the form crosses them.</param>
/// <param name="AmountText">The amount as printed; null for an empty cell.</param>
public sealed record BudgetItem(string Item, Money? Amount, string? AmountText) : FilingRecord;
