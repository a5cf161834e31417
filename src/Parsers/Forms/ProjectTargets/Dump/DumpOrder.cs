namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>The order in which a dump wrote the cells of a table.</summary>
internal enum DumpOrder
{
    /// <summary>One row after the other, its cells from left to right.</summary>
    RowByRow,

    /// <summary>Line by line, so that lines of neighbouring cells stand beside each other or take turns.</summary>
    Across,

    /// <summary>Cells or parts of them in no order but their column's.</summary>
    Blocks,
}
