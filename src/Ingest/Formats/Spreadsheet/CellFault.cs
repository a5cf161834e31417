namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>A cell that shows no value.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Shown">The error that it shows, as #REF!; empty for a formula whose result the file does not hold.</param>
internal sealed record CellFault(int Row, int Column, string Shown)
{
    public string Name => CellName.Of(Row, Column);

    public string Message => Shown.Length > 0 ? $"cell {Name} shows {Shown}, an error of its formula, and no value"
        : $"cell {Name} holds a formula whose result is not in the file: open the workbook in a spreadsheet program and save it again";
}
