namespace Pipeline.Model;

/// <summary>A money line of a department or of a project's funds.</summary>
/// <param name="Item">As printed, without white space, colon and unit bracket; row·column where the form crosses them.</param>
/// <param name="AmountText">The amount as printed; null for an empty cell.</param>
public sealed record BudgetItem(string Item, Money? Amount, string? AmountText) : FilingRecord
{
    /// <summary>The project whose money it is, one of the filing's; null for a line of the whole filing.</summary>
    public Project? Project { get; init; }

    /// <summary>One of <see cref="BudgetSide"/>; null where the form does not tell.</summary>
    public string? Side { get; init; }

    /// <summary>One of <see cref="FundSource"/>; null where the form does not tell.</summary>
    public string? Source { get; init; }

    /// <summary>One of <see cref="FundStage"/>; null where the form does not tell.</summary>
    public string? Stage { get; init; }

    /// <summary>执行率 as printed beside an amount that was paid; null elsewhere.</summary>
    public string? ExecutionRate { get; init; }
}
