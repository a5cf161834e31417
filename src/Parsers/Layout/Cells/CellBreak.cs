namespace Pipeline.Parsers.Layout.Cells;

/// <summary>What stands between a piece of a text and the one before it.</summary>
internal enum CellBreak
{
    /// <summary>The text shows that a cell ends there.</summary>
    Cell,

    /// <summary>A line ends: with its cell, or amid it.</summary>
    Line,

    /// <summary>White space in a line: between two cells of one row, or within one.</summary>
    Space,

    /// <summary>White space between a Chinese character and a figure in a text that has it everywhere, cells or not.</summary>
    Spacing,
}
