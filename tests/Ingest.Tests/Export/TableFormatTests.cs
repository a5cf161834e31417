using System.Text;
using MiniExcelLibs;
using Pipeline.Ingest.Export;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Export;

public sealed class TableFormatTests : IDisposable
{
    private static readonly Page[] Pages =
    [
        new(1, TextOrigin.PdfText, []),
        new(2, TextOrigin.PdfText, [])
        {
            Grids =
            [
                new TableGrid([Cell(0, 0, "项目 <b>") with { ColumnSpan = 2 }, Cell(1, 0, "=1+1"), Cell(1, 1, "2.5\n第二段")]),
                new TableGrid([Cell(0, 0, "单"), Cell(0, 1, "")]),
            ],
        },
    ];

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("csv", "\uFEFF项目 <b>,\r\n'=1+1,\"2.5\n第二段\"\r\n\r\n单,\r\n")]
    [InlineData("json", """
        {"pages":[{"page":1,"tables":[]},{"page":2,"tables":[{"cells":[{"row":0,"column":0,"row_span":1,"column_span":2,"text":"项目 <b>"},{"row":1,"column":0,"row_span":1,"column_span":1,"text":"=1+1"},{"row":1,"column":1,"row_span":1,"column_span":1,"text":"2.5\n第二段"}]},{"cells":[{"row":0,"column":0,"row_span":1,"column_span":1,"text":"单"},{"row":0,"column":1,"row_span":1,"column_span":1,"text":""}]}]}]}

        """)]
    public void Writes_every_table(string format, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(Written(format, Pages))));

    [Fact]
    public void A_web_page_merges_cells_and_runs_nothing()
    {
        var html = File.ReadAllText(Written("html", Pages));

        Assert.Contains("<caption>Page 2</caption>\n<tr><td colspan=\"2\">项目 &lt;b&gt;</td></tr>\n<tr><td>=1+1</td>", html);
    }

    [Fact]
    public void A_web_page_holds_no_character_that_steers_or_turns_the_text_around()
    {
        var page = new Page(1, TextOrigin.PdfText, []) { Grids = [new TableGrid([Cell(0, 0, "a\u001b[31m\u202eb\nc\u009b\u2066")])] };
        Assert.Contains(@"<td>a\u001b[31m\u202eb" + "\n" + @"c\u009b\u2066</td>", File.ReadAllText(Written("html", [page])));
    }

    [Fact]
    public void A_workbook_has_a_sheet_for_each_table_and_keeps_formulas_as_texts()
    {
        var file = Written("xlsx", Pages);

        Assert.Equal(["page 2", "page 2 (2)"], MiniExcel.GetSheetNames(file));
        Assert.Equal(["=1+1", "2.5\n第二段"], ((IDictionary<string, object?>)MiniExcel.Query(file).Last()).Values);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void A_document_without_tables_is_a_file_all_the_same(string format) =>
        Assert.True(File.Exists(Written(format, [Pages[0]])));

    public void Dispose() => _folder.Dispose();

    private static TableCell Cell(int row, int column, string text) => new(row, column, text, []);

    private string Written(string format, IReadOnlyList<Page> pages)
    {
        var path = Path.Combine(_folder.Path, "tables." + format);
        using var output = Output.To(path);
        TableFormat.Named(format)!.Write(pages, output);
        output.Complete();
        return path;
    }
}
