using Pipeline.Model;
using static Pipeline.Ingest.Tests.Formats.Spreadsheet.WorkbookFile;

namespace Pipeline.Ingest.Tests.Formats.Spreadsheet;

public class WorkbookFormatTests
{
    private static readonly string Table = Row(4, "甲", "乙") + Row(5, "丙", "丁");

    [Fact]
    public void Titles_over_a_table_and_notes_below_it_are_lines()
    {
        var document = Read(Of(Row(1, "附件") + Row(2, "题目") + Table + Row(7, "注：说明")));
        Assert.Equal(["甲|乙", "丙|丁"], ReadFile.Rows(document));
        Assert.Equal(["附件", "题目", "甲", "乙", "丙", "丁", "注：说明"], ReadFile.Lines(document));
    }

    [Fact]
    public void Two_tables_under_titles_of_their_own_are_two() =>
        Assert.Equal(
            2,
            Read(Of(Row(1, "题目一") + Row(2, "甲", "乙") + Row(3, "丙", "丁") + Row(5, "题目二") + Row(6, "甲", "乙")))
                .Pages[0]
                .Grids.Count);

    [Fact]
    public void A_row_with_one_text_among_others_is_of_the_table() =>
        Assert.Equal(["甲|乙", "丙|", "|丁"], ReadFile.Rows(Read(Of(Row(1, "甲", "乙") + Row(2, "丙") + Row(3, "", "丁")))));

    [Fact]
    public void Merged_ranges_are_one_cell_and_empty_places_are_cells() =>
        Assert.Equal(["甲*2×1|乙*1×2", "丙|丁", "戊||己"], ReadFile.Rows(Read(Of(
            $"<sheetData>{Row(1, "甲", "乙")}{Row(2, "", "丙", "丁")}{Row(3, "戊", "", "己")}</sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"))));

    [Fact]
    public void A_cell_is_named_as_its_sheet_does()
    {
        var cell = Read(Of(Row(7, "甲", "乙") + Row(8, "丙", "丁"))).Pages[0].Grids[0][1, 1]!;
        Assert.Equal(("丁", "B8"), (cell.Text, Assert.Single(cell.Spans).Cell));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_said_and_not_read()
    {
        const string Rows =
            "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols><sheetData>{0}<row r=\"2\" hidden=\"1\">{1}</row>{2}</sheetData>";
        var document = Read(
            Of([
                (
                    "一",
                    "visible",
                    Rows.Replace("{0}", Row(1, "甲", "列", "乙"), StringComparison.Ordinal)
                        .Replace("{1}", Text("A2", "行"), StringComparison.Ordinal)
                        .Replace("{2}", Row(3, "丙", "", "丁"), StringComparison.Ordinal)),
                ("二", "hidden", Row(1, "表")),
            ]));
        Assert.Equal(["甲|乙", "丙|丁"], ReadFile.Rows(document));
        Assert.Single(document.Pages);
        Assert.Equal(["列", "行", "表"], document.Findings.Select(f => f.Subject).Order(StringComparer.Ordinal));
        Assert.All(document.Findings, f => Assert.Equal((FindingRule.HiddenContent, Severity.Info), (f.Rule, f.Severity)));
    }

    [Fact]
    public void A_merged_cell_goes_on_past_hidden_rows() =>
        Assert.Equal(
            ["甲*2×1|1", "3", "乙|4"],
            ReadFile.Rows(
                Read(
                    Of(
                        $"<sheetData>{Row(1, "甲", "1")}<row r=\"2\" hidden=\"1\">{Text("B2", "2")}</row>{Row(3, "", "3")}"
                            + $"{Row(4, "乙", "4")}</sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"))));

    [Fact]
    public void Each_sheet_that_is_seen_is_a_page()
    {
        var document = Read(Of([("一", "visible", Table), ("空", "visible", ""), ("三", "visible", Table), ("空", "visible", "")]));
        Assert.Equal([1, 2, 3], document.Pages.Select(p => p.Number));
        Assert.Equal([1, 0, 1], document.Pages.Select(p => p.Grids.Count));
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"e\"><f>C9</f><v>#REF!</v></c>", "甲|#REF!", "shows #REF!")]
    [InlineData("<c r=\"B2\"><f>1+2</f></c>", "甲|", "holds a formula whose result is not in the file")]
    public void A_cell_without_a_value_is_said(string cell, string row, string message)
    {
        var document = Read(Of($"{Row(1, "丙", "丁")}<row r=\"2\">{Text("A2", "甲")}{cell}</row>"));
        Assert.Equal(row, ReadFile.Rows(document)[1]);
        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingRule.DamagedFile, "B2", "B2"), (finding.Rule, finding.Subject, finding.Evidence[0].Span.Cell));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>The file is LibreOffice's, of formulas without a value on two sheets.</summary>
    [Fact]
    public void A_cell_of_an_XLS_that_shows_an_error_is_said()
    {
        var document = ReadFile.Of(StoredFile.Of("errors.xls"), "errors.xls").Document!;
        Assert.Equal(["项目|金额", "清淤|#DIV/0!", "合计|#N/A", "甲|乙", "丙|#NAME?"], ReadFile.Rows(document));
        Assert.Equal([(1, "B2"), (1, "B3"), (2, "B2")], document.Findings.Select(f => (f.Evidence[0].Span.Page, f.Subject)));
        Assert.Contains("cell B3 shows #N/A", document.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_format_does_not_show_is_said() =>
        Assert.Equal(
            "12",
            Assert.Single(Read(Of($"<row r=\"1\">{Text("A1", "甲")}<c r=\"B1\" s=\"1\"><v>12</v></c></row>", ";;;")).Findings).Subject);

    [Fact]
    public void Lines_of_a_cell_are_paragraphs() => Assert.Equal(["1. 甲/2. 乙|丙"], ReadFile.Rows(Read(Of(Row(1, "1. 甲\n2. 乙", "丙")))));

    [Fact]
    public void Formatted_empty_cells_and_rows_to_the_ends_of_a_sheet_are_no_cells()
    {
        var columns = string.Concat(Enumerable.Range(1, 16_384).Select(i => $"<c r=\"{Column(i)}3\" s=\"1\"/>"));
        var rows = string.Concat(Enumerable.Range(4, 100_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/></row>"));
        Assert.Equal(["甲|乙", "丙|丁"], ReadFile.Rows(Read(Of($"{Row(1, "甲", "乙")}{Row(2, "丙", "丁")}<row r=\"3\">{columns}</row>", "0.00"))));
        Assert.Equal(["甲|乙", "丙|丁"], ReadFile.Rows(Read(Of(Row(1, "甲", "乙") + Row(2, "丙", "丁") + rows, "0.00"))));
    }

    [Theory]
    [InlineData("A1:XFD1048576")]
    [InlineData("A1:B1048576")]
    public void A_range_that_reaches_to_the_end_of_the_sheet_ends_with_its_cells(string range) =>
        Assert.NotNull(
            ReadFile
                .Of(
                    Of(
                        $"<sheetData>{Row(1, "甲", "乙")}{Row(2, "丙", "丁", "戊")}</sheetData><mergeCells><mergeCell ref=\"{range}\"/></mergeCells>"
                    ),
                    "a.xlsx")
                .Document);

    [Fact]
    public void A_sheet_with_something_in_its_last_place_is_refused() =>
        Assert.Contains(
            "has 1,048,576 rows of 16,384 columns",
            ReadFile.Of(Of(Row(1, "甲") + $"<row r=\"1048576\">{Text("XFD1048576", "乙")}</row>"), "a.xlsx").Refusal,
            StringComparison.Ordinal);

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_refused() =>
        Assert.Contains(
            "unpacks to more than 50 MB",
            ReadFile.Of(Of(Row(1, new string('a', 51 << 20))), "a.xlsx").Refusal,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("&x;")]
    [InlineData("<row>")]
    public void A_damaged_workbook_is_said_to_be(string rows) =>
        Assert.Contains("damaged", ReadFile.Of(Of(rows), "a.xlsx").Refusal, StringComparison.Ordinal);

    private static ExtractedDocument Read(byte[] workbook) => ReadFile.Of(workbook, "a.xlsx").Document!;

    private static string Column(int number) => number == 0 ? "" : Column((number - 1) / 26) + (char)('A' + ((number - 1) % 26));
}
