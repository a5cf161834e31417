using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MiniExcelLibs;
using Pipeline.Ingest.Export.Description;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>
/// Every table in files of its own, and with them lists that are joined and ready to read; workbooks of both; and what they all mean.
/// </summary>
/// <param name="path">Of the database.</param>
/// <param name="copies">One of <see cref="Copies"/>.</param>
internal sealed class DatabaseExport(
    ReadOnlyDatabase database, string path, string folder, string copies = Copies.Current, int rowsPerSheet = SheetRows.Longest)
{
    public const string WorkbookName = "pipeline.xlsx";

    /// <summary>Lists as `pipeline LIST` gives them: one row an indicator with its agency, year and project.</summary>
    public const string JoinedWorkbookName = "joined.xlsx";

    public const string Csv = "csv", Xlsx = "xlsx", Parquet = "parquet";

    private const string JoinedPrefix = "joined_";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="formats">Of <see cref="Csv"/>, <see cref="Xlsx"/> and <see cref="Parquet"/>; without any the first two.</param>
    /// <returns>What was written, and what did not fit, in sentences.</returns>
    public IEnumerable<string> Write(params IReadOnlyCollection<string> formats)
    {
        if (formats.Count == 0)
            formats = [Csv, Xlsx];
        MakeFolder();
        var tables = StoredTables.Of(database);
        var described = tables.Select(t => Described(t, StoredTables.Rows(database, t, copies, count: 1), formats)).ToList();
        foreach (var format in OutputFormat.All.Where(f => f.Name is Csv or Parquet && formats.Contains(f.Name)))
            foreach (var (name, rows) in tables.Select(t => (t, StoredTables.Rows(database, t, copies))).Concat(Joined()))
                Write($"{name}.{format.Name}", output => format.Write(rows, output));
        List<string> remarks = formats.Contains(Xlsx) ? [.. Workbooks(tables)] : [];
        Write(DataPackage.FileName, DataPackage.Of(described));
        Write(DatasetteMetadata.FileName, DatasetteMetadata.Of(path, described));
        return [Summary(tables.Count, formats), .. remarks];
    }

    private static string Summary(int tables, IReadOnlyCollection<string> formats)
    {
        string[] places =
        [
            .. formats.Where(f => f != Xlsx).Order(StringComparer.Ordinal).Select(f => $"each as {f}"),
            .. formats.Contains(Xlsx) ? [$"all in {WorkbookName} and {JoinedWorkbookName}"] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"{tables} tables, and lists that join them ({JoinedPrefix}…): ")
            + $"{string.Join(", ", places)}. {DataPackage.FileName} and {DatasetteMetadata.FileName} (for Datasette) say what each "
            + $"column is.";
    }

    private IEnumerable<(string Name, RowSet Rows)> Joined() =>
        Listings.All.Select(l => (JoinedPrefix + l.Name, l.Rows(database, new Dictionary<string, object?>(), copies)));

    private static DescribedTable Described(string table, RowSet rows, IReadOnlyCollection<string> formats)
    {
        var columns = rows.Columns.Zip(
            rows.Types, (name, type) => (name, type switch { "INTEGER" => "integer", "TEXT" => "string", _ => "number" }));
        var file = $"{table}.{(formats.Contains(Parquet) && !formats.Contains(Csv) ? Parquet : Csv)}";
        return new DescribedTable(table, file, [.. columns]);
    }

    /// <returns>What did not fit.</returns>
    private IEnumerable<string> Workbooks(IReadOnlyList<string> tables)
    {
        var sheets = tables.SelectMany(Sheets).ToList();
        WriteWorkbook(WorkbookName, sheets);
        var joined = Joined().Select(j => (j.Name, Rows: new SheetRows(j.Rows.With(j.Rows.Rows.Take(rowsPerSheet))))).ToList();
        WriteWorkbook(JoinedWorkbookName, joined);
        return sheets.Concat(joined).Where(s => s.Rows.Cut > 0).Select(Remark);
    }

    /// <summary>One sheet a table, or as many as its rows need: pages, pages (2) …</summary>
    private IEnumerable<(string Name, SheetRows Rows)> Sheets(string table)
    {
        var count = StoredTables.Count(database, table, copies);
        for (long from = 0, number = 1; from == 0 || from < count; from += rowsPerSheet, number++)
            yield return (number == 1 ? table : string.Create(CultureInfo.InvariantCulture, $"{table} ({number})"),
                new SheetRows(StoredTables.Rows(database, table, copies, from, rowsPerSheet)));
    }

    private void WriteWorkbook(string name, List<(string Name, SheetRows Rows)> sheets)
    {
        var style = SheetStyle.Of(sheets.Select(s => s.Rows));
        Write(name, output => output.Stream.SaveAs(sheets.ToDictionary(s => s.Name, s => s.Rows.Content()), configuration: style));
    }

    private void Write(string file, JsonObject json) =>
        Write(file, output => JsonSerializer.Serialize(output.Stream, json, Readable));

    private void Write(string file, Action<Output> write)
    {
        using var output = Output.To(Path.Combine(folder, file));
        write(output);
        output.Complete();
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

    private static string Remark((string Name, SheetRows Rows) sheet) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"In the sheet {sheet.Name}, {sheet.Rows.Cut} texts are longer than a cell takes ({SheetRows.LongestCell} characters) "
                + $"and end with …[cut]; "
        ) + "the CSV has them whole.";
}
