using System.Text;
using CsvHelper;
using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>
/// Tables as CSV, in our <see cref="CsvStyle"/>, an empty line between two. A merged cell has its text in its first place.
/// </summary>
internal static class TableCsv
{
    public static void Write(IReadOnlyList<Page> pages, Output output)
    {
        var isFirst = true;
        foreach (var grid in pages.SelectMany(p => p.Grids))
        {
            if (!isFirst)
                output.Stream.Write(Encoding.UTF8.GetBytes(CsvStyle.NewLine(output)));
            Write(grid, output.Stream, CsvStyle.Of(output, isFirst));
            isFirst = false;
        }
    }

    private static void Write(TableGrid grid, Stream stream, CsvWriterOptions style)
    {
        using var csv = CsvWriter.Create(stream, style, leaveOpen: true);
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
