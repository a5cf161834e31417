namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>A sheet of a workbook: the cells that show something, and what arranges them.</summary>
internal sealed record Sheet(string Name, bool IsHidden)
{
    /// <summary>Row by row, each left to right.</summary>
    public List<SheetCell> Cells { get; } = [];

    public List<MergedRange> Merged { get; } = [];

    /// <summary>From 0.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>From 0.</summary>
    public HashSet<int> HiddenColumns { get; } = [];

    /// <summary>What cells hold that their number format does not show.</summary>
    public List<string> Unshown { get; } = [];

    public bool Hides(int row, int column) => HiddenRows.Contains(row) || HiddenColumns.Contains(column);
}
