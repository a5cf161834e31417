using CsvHelper;
using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>Tables as CSV (RFC 4180), an empty line between two. A merged cell has its text in its first place.</summary>
internal static class TableCsv
{
    public static void Write(IReadOnlyList<Page> pages, Output output)
    {
        var isFirst = true;
        foreach (var grid in pages.SelectMany(p => p.Grids))
        {
            if (!isFirst)
                output.Stream.Write("\r\n"u8);
            Write(grid, output.Stream, byteOrderMark: isFirst && output.IsFile);
            isFirst = false;
        }
    }

    private static void Write(TableGrid grid, Stream stream, bool byteOrderMark)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
        foreach (var row in GridTexts.Rows(grid))
            WriteRow(csv, row);
    }

    private static void WriteRow(CsvWriter csv, string[] row)
    {
        foreach (var text in row)
            csv.WriteField(FormulaGuard.Neutralised(text));
        csv.EndRecord();
    }
}
