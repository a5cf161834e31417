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

    /// <summary>Cells that show no value.</summary>
    public List<CellFault> Faults { get; } = [];

    /// <summary>What cells hold that their number format does not show.</summary>
    public List<string> Unshown { get; } = [];

    /// <summary>An error is what its cell shows.</summary>
    public void Add(IEnumerable<CellFault> faults)
    {
        Faults.AddRange(faults.Where(f => !Hides(f.Row, f.Column)));
        Cells.AddRange(Faults.Where(f => f.Shown.Length > 0).Select(f => new SheetCell(f.Row, f.Column, f.Shown)));
        Cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
    }

    public bool Hides(int row, int column) => HiddenRows.Contains(row) || HiddenColumns.Contains(column);
}
