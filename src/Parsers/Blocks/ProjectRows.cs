using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Blocks;

/// <summary>A project of a list with the rows of its indicators.</summary>
internal sealed class ProjectRows(ColumnRow head, IReadOnlyList<(TableCell Heading, TableCell? Amount)> amounts)
{
    /// <summary>Its name, serial number, agency, goal and fused indicators, by column.</summary>
    public ColumnRow Head { get; } = head;

    /// <summary>The cells under the headings of money.</summary>
    public IReadOnlyList<(TableCell Heading, TableCell? Amount)> Amounts { get; } = amounts;

    /// <summary>The page of its last row.</summary>
    public int Page { get; set; }

    public List<(TableCell Heading, TableCell Cell)> Extras { get; } = [];

    public List<ColumnRow> Indicators { get; } = [];
}
