using CsvHelper;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as CSV, in our <see cref="CsvStyle"/>.</summary>
internal static class CsvRows
{
    public static void Write(RowSet rows, Output output)
    {
        using var csv = CsvWriter.Create(output.Stream, CsvStyle.Of(output), leaveOpen: true);
        WriteRow(csv, rows.Columns);
        foreach (var row in rows.Rows)
            WriteRow(csv, row);
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell is string text ? FormulaGuard.Neutralised(text) : CellText.Of(cell));
        csv.EndRecord();
    }
}
