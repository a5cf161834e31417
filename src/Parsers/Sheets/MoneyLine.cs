using Pipeline.Model;

namespace Pipeline.Parsers.Sheets;

/// <summary>A money line with what it is added up by.</summary>
/// <param name="Source">What it is printed beside, or under where sources stand over amounts.</param>
/// <param name="Stage">The heading of its stage; empty where there is none.</param>
/// <param name="Block">The same object for all lines of a block.</param>
internal sealed record MoneyLine(BudgetItem Item, string Source, string Stage, object? Block)
{
    /// <summary>Whether its label is not known, so that it may be a part of a part.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The line with what its row holds by now: an amount that a person corrected stands for the one that was read.</summary>
    public MoneyLine Now(BudgetItem item, string unit) => this with
    {
        Item = item.Amount == Item.Amount ? item : item with { AmountText = item.Amount?.In(unit) },
    };
}
