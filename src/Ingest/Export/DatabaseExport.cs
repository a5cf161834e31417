using System.Globalization;
using MiniExcelLibs;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Every table as CSV, and all of them as the sheets of one workbook.</summary>
/// <param name="copies">One of <see cref="Copies"/>.</param>
internal sealed class DatabaseExport(
    ReadOnlyDatabase database, string folder, string copies = Copies.Current, int rowsPerSheet = SheetRows.Longest)
{
    public const string WorkbookName = "pipeline.xlsx";

    /// <returns>What was written, and what did not fit, in sentences.</returns>
    public IEnumerable<string> Write()
    {
        MakeFolder();
        var tables = StoredTables.Of(database);
        foreach (var table in tables)
            WriteCsv(table);
        var sheets = tables.SelectMany(Sheets).ToList();
        WriteWorkbook(sheets);
        return [
            string.Create(CultureInfo.InvariantCulture, $"{tables.Count} tables are in {folder}: each as CSV, all in {WorkbookName}."),
            .. sheets.Where(s => s.Rows.Cut > 0).Select(Remark),
        ];
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = File.Exists(folder) ? "a file of that name is there" : "it may not be made there";
            throw new EnvironmentException($"{folder} cannot be a folder to write to: {why}. Name another with --out.", e);
        }
    }

    private void WriteCsv(string table)
    {
        using var output = Output.To(Path.Combine(folder, table + ".csv"));
        CsvRows.Write(StoredTables.Rows(database, table, copies), output);
        output.Complete();
    }

    /// <summary>One sheet a table, or as many as its rows need: pages, pages (2) …</summary>
    private IEnumerable<(string Name, SheetRows Rows)> Sheets(string table)
    {
        var count = StoredTables.Count(database, table, copies);
        for (long from = 0, number = 1; from == 0 || from < count; from += rowsPerSheet, number++)
            yield return (number == 1 ? table : string.Create(CultureInfo.InvariantCulture, $"{table} ({number})"),
                new SheetRows(StoredTables.Rows(database, table, copies, from, rowsPerSheet)));
    }

    private void WriteWorkbook(IEnumerable<(string Name, SheetRows Rows)> sheets)
    {
        using var output = Output.To(Path.Combine(folder, WorkbookName));
        output.Stream.SaveAs(sheets.ToDictionary(s => s.Name, s => s.Rows.Content()));
        output.Complete();
    }

    private static string Remark((string Name, SheetRows Rows) sheet) => string.Create(CultureInfo.InvariantCulture,
        $"In the sheet {sheet.Name}, {sheet.Rows.Cut} texts are longer than a cell takes ({SheetRows.LongestCell} characters) and end with …[cut]; the CSV has them whole.");
}
