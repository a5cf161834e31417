using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Formats.Html;

public class HtmlTableTests
{
    [Theory]
    [InlineData("<tr><td rowspan=2>a<td>b<td>c<tr><td colspan=2>d", "a*2×1|b|c", "d*1×2")]
    [InlineData("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", "a*3×1|b", "c", "d")]
    [InlineData("<tr><td rowspan=99999>a<td>b<tr><td>c", "a*2×1|b", "c")]
    [InlineData("<tr><td colspan=9>a<tr><td>b<td>c", "a*1×2", "b|c")]
    [InlineData("<tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e", "a|b*2×1|c", "d|e")]
    [InlineData("<tfoot><tr><td>f<td>g</tfoot><thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>d", "a|b", "c|d", "f|g")]
    [InlineData("<tbody><tr><td rowspan=5>a<td>b</tbody><tbody><tr><td>c<td>d", "a|b", "c|d")]
    public void Cells_stand_where_a_browser_puts_them(string rows, params string[] expected) =>
        Assert.Equal(expected, Rows($"<table>{rows}</table>"));

    [Theory]
    [InlineData("<p>产出</p><p>指标</p>", "产出/指标")]
    [InlineData("年<br>度", "年/度")]
    [InlineData("  a \n  b&nbsp;", "a b")]
    [InlineData("按时\n完成", "按时完成")]
    [InlineData("<span>绩</span><span>效</span><o:p></o:p>", "绩效")]
    [InlineData("<![if !supportLists]><span>1.</span><![endif]>甲<!-- 乙 -->", "1.甲")]
    [InlineData("<input value='甲'><input type=checkbox checked>是<input type=hidden value=乙>", "甲☑是")]
    [InlineData("<select><option>甲<option selected>乙</select>", "乙")]
    [InlineData("<ol start=3><li>甲<li>乙</ol>", "3. 甲/4. 乙")]
    [InlineData("<table><tr><td>1.<td>甲<tr><td>2.<td>乙</table>", "1. 甲/2. 乙")]
    public void A_cell_holds_what_a_browser_shows(string cell, string text) =>
        Assert.Equal([$"{text}|一个比里面的表格还要长的单元格"], Rows($"<table><tr><td>{cell}</td><td>一个比里面的表格还要长的单元格</td></tr></table>"));

    [Theory]
    [InlineData("<span style='display: none'>0</span>95%", "95%", "is hidden")]
    [InlineData("<span style='mso-hide:all'>0</span>95%", "95%", "is hidden")]
    [InlineData("<span hidden>0</span>95%", "95%", "is hidden")]
    [InlineData("<del>80%</del>95%", "95%", "is struck out")]
    [InlineData("<span style='text-decoration:line-through'>80%</span>95%", "95%", "is struck out")]
    public void What_a_cell_does_not_show_is_said_and_not_read(string cell, string text, string how)
    {
        var document = ReadFile.Html($"<table><tr><td>甲<td>{cell}</table>");
        Assert.Equal([$"甲|{text}"], ReadFile.Rows(document));
        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingRule.HiddenContent, Severity.Info), (finding.Rule, finding.Severity));
        Assert.Contains(how, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<table><tr><td>题<div style='display:none'>扫一扫</div><table><tr><td>年度目标<td>完成</table></table>", 0)]
    [InlineData("<div style='display:none'><table><tr><td>旧<td>表</table></div><p>题</p>", 1)]
    public void Of_what_a_page_hides_around_its_tables_only_tables_are_said(string body, int findings) =>
        Assert.Equal(findings, ReadFile.Html(body).Findings.Count);

    [Fact]
    public void A_hidden_row_is_no_row() =>
        Assert.Equal(["a|b", "e|f"], Rows("<table><tr><td>a<td>b<tr style='display:none'><td>c<td>d<tr><td>e<td>f</table>"));

    [Fact]
    public void A_table_around_tables_is_layout()
    {
        var document = ReadFile.Html("<table><tr><td>题</td></tr><tr><td><table><tr><td>年度目标<td>完成</table></td><td>旁</td></tr></table>");
        Assert.Equal(["年度目标|完成"], ReadFile.Rows(document));
    }

    [Fact]
    public void A_place_names_its_table_row_and_column()
    {
        var document = ReadFile.Html("<table><tr><td>a<td>b</table><table><tr><td colspan=2>c<tr><td>d<td>e</table>");
        var cell = document.Pages[0].Grids[1][1, 1]!;
        Assert.Equal(("e", "table 2, row 2, column 2"), (cell.Text, Assert.Single(cell.Spans).Cell));
        Assert.Equal("e", document.Pages[0].Lines[cell.Spans[0].LineFrom - 1].Text);
    }

    private static string[] Rows(string body) => ReadFile.Rows(ReadFile.Html(body));
}
