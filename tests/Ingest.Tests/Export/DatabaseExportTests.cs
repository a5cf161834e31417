using System.Text;
using MiniExcelLibs;
using Pipeline.Ingest.Export;
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
        Assert.Equal(tables.Order(), Directory.GetFiles(folder, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order());
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
        Assert.Equal(["filings", "filings (2)"], MiniExcel.GetSheetNames(workbook).Where(n => n.StartsWith("filings", StringComparison.Ordinal)));
        Assert.Equal("=report.txt", MiniExcel.Query(workbook, useHeaderRow: true, sheetName: "filings (2)").Single().file_name);
    }

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut_where_one_sees_it()
    {
        var sheet = new SheetRows(new RowSet(["text"], [[new string('长', SheetRows.LongestCell)], [new string('长', SheetRows.LongestCell + 1)]]));
        var cells = ((IEnumerable<IDictionary<string, object?>>)sheet.Content()).Select(r => (string)r["text"]!).ToList();
        Assert.Equal([SheetRows.LongestCell, SheetRows.LongestCell], cells.Select(c => c.Length));
        Assert.Equal([false, true], cells.Select(c => c.EndsWith("…[cut]", StringComparison.Ordinal)));
        Assert.Equal(1, sheet.Cut);
    }

    private (string Folder, List<string> Said) Export(int rowsPerSheet = SheetRows.Longest)
    {
        var folder = Path.Combine(database.Folder, Guid.NewGuid().ToString());
        using var open = database.Open();
        return (folder, [.. new DatabaseExport(open, folder, rowsPerSheet: rowsPerSheet).Write()]);
    }
}
