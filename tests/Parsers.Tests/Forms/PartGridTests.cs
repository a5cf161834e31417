using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms;

public class PartGridTests
{
    [Fact]
    public void Two_forms_with_their_titles_in_one_table_have_rows_of_their_own()
    {
        var filings = DocumentParser.Parse(OneTable([.. Form("引水渠清障", 30), [""], .. Form("水库加固", 50)]));
        Assert.Equal(["引水渠清障", "水库加固"], filings.Select(f => Assert.Single(f.Projects).Name));
        Assert.Equal([30m, 50m], filings.Select(f => Assert.Single(f.BudgetItems).Amount!.Value.Fen / 1_000_000m));
        Assert.All(filings, f => Assert.Single(f.Projects[0].Indicators));
    }

    [Fact]
    public void A_place_of_several_cells_names_the_first_and_the_last()
    {
        var filing = Assert.Single(DocumentParser.Parse(OneTable(Form("引水渠清障", 30))));
        Assert.Contains(filing.Projects[0].Indicators[0].Evidence, e => e.Span.Cell == "A6 to D6");
    }

    [Fact]
    public void Lines_around_a_document_give_no_fields()
    {
        var document = OneTable(Form("引水渠清障", 30));
        var page = document.Pages[0];
        var aside = new TextLine(1, page.Lines.Count + 1, "项目负责人：张三") { IsAside = true };
        var filing = Assert.Single(DocumentParser.Parse(document with { Pages = [page with { Lines = [.. page.Lines, aside] }] }));
        Assert.DoesNotContain(filing.HeaderFields, f => f.Value == "张三");
        Assert.DoesNotContain(filing.Findings, f => f.Subject.Contains("张三", StringComparison.Ordinal));
    }

    private static string[][] Form(string project, int money) =>
    [
        ["项目支出绩效目标表"], ["（2031年度）"], ["项目名称", project], ["项目资金（万元）", "年度资金总额", $"{money}.00"], ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "清障里程", "≥12公里"],
    ];

    /// <summary>A page with nothing but a table, a line each cell.</summary>
    private static ExtractedDocument OneTable(string[][] rows)
    {
        var (lines, cells) = (new List<TextLine>(), new List<TableCell>());
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
            {
                var (text, name) = (rows[row][column], $"{(char)('A' + column)}{row + 1}");
                if (text.Length > 0)
                    lines.Add(new TextLine(1, lines.Count + 1, text) { Cell = name });
                cells.Add(new TableCell(row, column, text, text.Length > 0 ? [lines[^1].Span] : [])
                {
                    ColumnSpan = column + 1 == rows[row].Length ? 4 - column : 1,
                });
            }

        return new ExtractedDocument([new Page(1, TextOrigin.Office, lines) { Grids = [new TableGrid([.. cells])] }]);
    }
}
