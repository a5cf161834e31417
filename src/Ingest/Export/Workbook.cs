using MiniExcelLibs;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as a workbook (XLSX).</summary>
internal static class Workbook
{
    public static void Write(RowSet rows, Output output)
    {
        var sheet = new SheetRows(rows.With(OfOneSheet(rows.Rows)));
        output.Stream.SaveAs(sheet.Content(), sheetName: "rows", configuration: SheetStyle.Of([sheet]));
        if (sheet.Cut > 0)
            Console.Error.WriteLine(
                $"pipeline: {sheet.Cut} texts are longer than a cell takes ({SheetRows.LongestCell} characters) and end with …[cut]; "
                + "--format csv has them whole");
    }

    private static IEnumerable<object?[]> OfOneSheet(IEnumerable<object?[]> rows)
    {
        var count = 0;
        foreach (var row in rows)
            yield return ++count <= SheetRows.Longest
                ? row
                : throw new EnvironmentException(
                    $"The rows are more than a sheet takes ({SheetRows.Longest}): use --format csv, or --limit.");
    }
}
