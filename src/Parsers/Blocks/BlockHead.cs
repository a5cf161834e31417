using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Blocks;

/// <summary>The headings of a block, one to three rows of them.</summary>
/// <param name="Columns">Left to right.</param>
/// <param name="Cells">All that was read for it: headings, what stands over them, captions left of them.</param>
/// <param name="Captions">What stands left of the block, over its rows.</param>
internal sealed record BlockHead(BlockKind Kind, int LastRow, IReadOnlyList<HeadColumn> Columns, IReadOnlyList<TableCell> Cells,
    IReadOnlyList<TableCell> Captions)
{
    /// <summary>The headings that are read otherwise than they are printed.</summary>
    public IReadOnlyList<Misreading> Misprints { get; init; } = [];

    public int FirstColumn => Columns[0].From;

    /// <summary>How many of the columns have a role.</summary>
    public int Known => Columns.Count(c => c.Role != Role.Other);

    public bool Has(string role) => Columns.Any(c => c.Role == role);

    public HeadColumn? this[string role] => Columns.FirstOrDefault(c => c.Role == role);
}
