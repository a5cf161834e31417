using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>An amount of a block of funds.</summary>
/// <param name="Item">Its source: what it is printed beside, or under where sources stand over amounts.</param>
/// <param name="Stage">The heading of its stage; null where it has none.</param>
/// <param name="Amount">Null for an empty cell.</param>
/// <param name="Group">What stands left of several lines or over them (收入构成, 支出构成); null where nothing does.</param>
/// <param name="Unit">The text that may name the unit of the block.</param>
/// <param name="Block">The same object for all lines that are added up together; null for a line of its own.</param>
internal sealed record FundsLine(TableCell Item, TableCell? Stage, TableCell? Amount, TableCell? Group, string Unit, object? Block)
{
    /// <summary>Whether its label is not known, so that it may be a part of a part.</summary>
    public bool IsLoose { get; init; }

    /// <summary>执行率 beside it, where what was paid is printed; null where there is none.</summary>
    public TableCell? Rate { get; init; }

    /// <summary>Whether stages are the rows, and sources the columns.</summary>
    public bool IsTurned { get; init; }
}
