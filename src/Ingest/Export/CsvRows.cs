using CsvHelper;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as CSV (RFC 4180). A file begins with a byte order mark: without it spreadsheets misread Chinese.</summary>
internal static class CsvRows
{
    public static void Write(RowSet rows, Output output)
    {
        using var csv = CsvWriter.Create(output.Stream, new CsvWriterOptions { WriteByteOrderMark = output.IsFile }, leaveOpen: true);
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
