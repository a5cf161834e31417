using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>A block whose headings were found, while its rows are read.</summary>
internal interface IBlock
{
    /// <summary>Reads a row into the sheet.</summary>
    /// <returns>False for a row that is none of the block's: a field, or what stands below it.</returns>
    bool Read(TableGrid grid, int row);
}
