using Pipeline.Model;

namespace Pipeline.Parsers.Tests;

public class FaultyTablesTests
{
    private const string Fault = "page 2 looks like the right part of the table on page 1";

    [Fact]
    public void Nothing_is_read_from_a_table_whose_cells_cannot_be_told_and_one_finding_says_why()
    {
        var document = new ExtractedDocument(
        [
            Page(1, ["乌有县水务局2031年项目支出绩效自评表", "单位：万元"], [["项目名称", "全年预算数"], ["引水渠清障", "30.00"]]),
            Page(2, [], [["全年执行数", "得分"], ["28.00", "9"]]),
        ]);
        var filing = Assert.Single(DocumentParser.Parse(document));
        Assert.Equal("乌有县水务局2031年项目支出绩效自评表", filing.Title);
        Assert.Empty(filing.Projects);
        Assert.Empty(filing.BudgetItems);
        Assert.Empty(filing.ScoreItems);
        Assert.Empty(filing.HeaderFields);
        var finding = Assert.Single(filing.Findings, f => f.Message == Fault);
        Assert.Equal((FindingRule.LayoutNotUnderstood, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal([1, 2], finding.Evidence.Select(e => e.Span.Page).Distinct());
    }

    /// <param name="rows">Of the table, a line each cell.</param>
    private static Page Page(int number, string[] above, string[][] rows)
    {
        var lines = above.Concat(rows.SelectMany(r => r)).Select((text, i) => new TextLine(number, i + 1, text)).ToList();
        var cells = rows.SelectMany((row, r) => row.Select((text, c) =>
            new TableCell(r, c, text, [lines[above.Length + (r * row.Length) + c].Span])));
        return new Page(number, TextOrigin.PdfText, lines) { Grids = [new TableGrid([.. cells]) { Fault = Fault }] };
    }
}
