namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>A cell that shows something.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">What it displays.</param>
internal sealed record SheetCell(int Row, int Column, string Text)
{
    /// <summary>As B7.</summary>
    public string Name => CellName.Of(Row, Column);
}
