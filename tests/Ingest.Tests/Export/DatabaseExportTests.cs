using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MiniExcelLibs;
using Pipeline.Ingest.Export;
using Pipeline.Ingest.Export.Description;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Export;

public class DatabaseExportTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Fact]
    public void Writes_every_table_as_CSV_and_as_a_sheet()
    {
        var (folder, _) = Export();
        using var open = database.Open();
        var tables = StoredTables.Of(open);
        Assert.Empty(new[] { "filings", "pages", "indicators", "indicator_values", "evidence", "ingests" }.Except(tables));
        Assert.Equal(tables.Order(), Csvs(folder).Where(n => !n.StartsWith("joined_", StringComparison.Ordinal)));
        Assert.Equal(tables, MiniExcel.GetSheetNames(Path.Combine(folder, DatabaseExport.WorkbookName)));
    }

    [Fact]
    public void A_spreadsheet_reads_the_CSV_as_it_is_and_runs_nothing_of_it()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Export().Folder, "sections.csv"));
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Contains("基本情况,\"'=HYPERLINK(", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_do_not_fit_a_sheet_go_to_the_next()
    {
        var workbook = Path.Combine(Export(rowsPerSheet: 2).Folder, DatabaseExport.WorkbookName);
        Assert.Equal(
            ["filings", "filings (2)"],
            MiniExcel.GetSheetNames(workbook).Where(n => n.StartsWith("filings", StringComparison.Ordinal)));
        Assert.Equal("=report.txt", MiniExcel.Query(workbook, useHeaderRow: true, sheetName: "filings (2)").Single().file_name);
    }

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut_where_one_sees_it()
    {
        var sheet = new SheetRows(
            new RowSet(
                ["text"],
                [
                    [new string('长', SheetRows.LongestCell)],
                    [new string('长', SheetRows.LongestCell + 1)],
                ]));
        var cells = ((IEnumerable<IDictionary<string, object?>>)sheet.Content()).Select(r => (string)r["text"]!).ToList();
        Assert.Equal([SheetRows.LongestCell, SheetRows.LongestCell], cells.Select(c => c.Length));
        Assert.Equal([false, true], cells.Select(c => c.EndsWith("…[cut]", StringComparison.Ordinal)));
        Assert.Equal(1, sheet.Cut);
    }

    [Fact]
    public void Yuan_stand_beside_fen()
    {
        var lines = File.ReadAllLines(Path.Combine(Export().Folder, "projects.csv"));
        var (names, first) = (lines[0].Split(','), lines[1].Split(','));
        Assert.Equal("total_yuan", names[Array.IndexOf(names, "total_fen") + 1]);
        Assert.Equal(("120000000", "1200000"), (first[Array.IndexOf(names, "total_fen")], first[Array.IndexOf(names, "total_yuan")]));
    }

    [Fact]
    public void Lists_are_joined_to_be_read_at_once()
    {
        var (folder, _) = Export();
        Assert.Equal(
            Listings.All.Select(l => "joined_" + l.Name).Order(),
            Csvs(folder).Where(n => n.StartsWith("joined_", StringComparison.Ordinal)));
        var workbook = Path.Combine(folder, DatabaseExport.JoinedWorkbookName);
        var row = MiniExcel.Query(workbook, useHeaderRow: true, sheetName: "joined_indicators").First();
        Assert.Equal(("松鹤区教育局", 2024.0, "课桌椅购置", 1_200_000.0, "≥90%"),
            ((string)row.agency, (double)row.fiscal_year, (string)row.project, (double)row.project_total_yuan, (string)row.annual_target));
    }

    [Fact]
    public void A_sheet_has_a_head_that_stays_columns_of_a_width_wrapped_texts_and_money_with_commas()
    {
        var file = Path.Combine(Export().Folder, DatabaseExport.WorkbookName);
        var projects = MiniExcel.GetSheetNames(file).IndexOf("projects") + 1;
        using var workbook = ZipFile.OpenRead(file);
        var (sheet, styles) = (Text(workbook, $"xl/worksheets/sheet{projects}.xml"), Text(workbook, "xl/styles.xml"));
        Assert.Contains("ySplit=\"1\"", sheet, StringComparison.Ordinal);
        Assert.Contains("customWidth=\"1\"", sheet, StringComparison.Ordinal);
        Assert.Contains("formatCode=\"#,##0.00\"", styles, StringComparison.Ordinal);
        Assert.Contains("wrapText=\"1\"", styles, StringComparison.Ordinal);
        Assert.Matches("<x:c r=\"G2\" s=\"\\d+\"><x:v>1200000</x:v>", sheet);
    }

    [Fact]
    public void What_every_table_and_column_means_is_told_for_programs()
    {
        var (folder, _) = Export();
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, DataPackage.FileName)))!;
        var metadata = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, DatasetteMetadata.FileName)))!;
        var shown = metadata["databases"]!["sample"]!["tables"]!;
        using var open = database.Open();
        Assert.Equal(StoredTables.Of(open), package["resources"]!.AsArray().Select(r => (string)r!["name"]!));
        foreach (var resource in package["resources"]!.AsArray())
        {
            var head = File.ReadLines(Path.Combine(folder, (string)resource!["path"]!)).First();
            Assert.Equal(head, string.Join(',', Fields(resource).Select(f => f["name"])));
            Assert.DoesNotContain(Fields(resource), f => (string)f["description"]! == "");
            Assert.NotEqual("", (string)resource["description"]!);
            Assert.Equal((string)resource["description"]!, (string)shown[(string)resource["name"]!]!["description"]!);
        }
        var projects = package["resources"]!.AsArray().Single(r => (string)r!["name"]! == "projects")!;
        Assert.Equal(
            ["total_fen integer What it costs, in fen", "total_yuan number total_fen, in yuan"],
            Fields(projects)
                .Select(f => $"{f["name"]} {f["type"]} {f["description"]}")
                .Where(f => f.StartsWith("total_", StringComparison.Ordinal)));

        static IEnumerable<JsonNode> Fields(JsonNode resource) => resource["schema"]!["fields"]!.AsArray().Select(f => f!);
    }

    private static IEnumerable<string> Csvs(string folder) =>
        Directory.GetFiles(folder, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    private static string Text(ZipArchive archive, string name)
    {
        using var text = new StreamReader(archive.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }

    private (string Folder, List<string> Said) Export(params string[] formats) => Export(SheetRows.Longest, formats);

    private (string Folder, List<string> Said) Export(int rowsPerSheet, params string[] formats)
    {
        var folder = Path.Combine(database.Folder, Guid.NewGuid().ToString());
        using var open = database.Open();
        return (folder, [.. new DatabaseExport(open, database.Path, folder, rowsPerSheet: rowsPerSheet).Write(formats)]);
    }
}
