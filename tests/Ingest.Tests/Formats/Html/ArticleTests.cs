using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Formats.Html;

public class ArticleTests
{
    private const string Table = "<table><tr><td>甲<td>乙</table>";

    [Theory]
    [InlineData(
        "<div class=nav><a href=#>首页</a></div><div><h1>某县自评表</h1><p>来源：财政局</p><div><p>自评表的题目</p>"
            + Table
            + "</div><p>上一篇：通知</p></div><div>主办：某县</div>",
        "某县自评表",
        "自评表的题目",
        "甲",
        "乙"
    )]
    [InlineData(
        "<nav><p>自评表</p></nav><main><p>自评表的题目</p>" + Table + "</main><footer><p>主办</p></footer>",
        "自评表的题目",
        "甲",
        "乙"
    )]
    [InlineData(
        "<div>今天是周一</div><div><p>自评表的题目</p><div>" + Table + "<table><tr><td>丙<td>丁</table></div></div>",
        "自评表的题目",
        "甲",
        "乙",
        "丙",
        "丁"
    )]
    [InlineData("<p>自评表的题目</p>" + Table + "<p>【打印】【关闭】</p><p><a href=x>附件.xls</a></p>", "自评表的题目", "甲", "乙")]
    [InlineData("<div><p>题目一</p>" + Table + "</div><div><p>题目二</p>" + Table + "</div>", "题目一", "甲", "乙", "题目二", "甲", "乙")]
    public void What_is_around_the_document_is_kept_apart(string body, params string[] lines) =>
        Assert.Equal(lines, ReadFile.Lines(ReadFile.Html(body)));

    [Fact]
    public void The_headline_is_the_title_only_where_the_document_has_none()
    {
        const string Page = "<div><h1>某县河道自评表</h1><div id=zoom>{0}" + Table + "</div></div>";
        Assert.Equal("某县河道自评表", ReadFile.Lines(ReadFile.Html(Page.Replace("{0}", "<p>现予公开。</p>", StringComparison.Ordinal)))[0]);
        Assert.Equal("河道自评表", ReadFile.Lines(ReadFile.Html(Page.Replace("{0}", "<p>河道自评表</p>", StringComparison.Ordinal)))[0]);
    }

    [Fact]
    public void What_is_around_is_text_of_the_page_and_of_no_form()
    {
        var page = ReadFile.Html("<nav>导航栏</nav><p>题目</p>" + Table).Pages[0];
        Assert.Contains("导航栏", page.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(page.Lines, l => l.Text == "导航栏").IsAside);
        Assert.Equal(TextOrigin.Html, page.Origin);
    }

    [Fact]
    public void An_article_beside_a_menu_is_no_cell_of_a_table()
    {
        var text = string.Concat(Enumerable.Repeat("<p>项目按期完工并通过验收，资金使用合规，群众满意度较高。</p>", 9));
        Assert.Equal(
            ["绩效报告", .. Enumerable.Repeat("项目按期完工并通过验收，资金使用合规，群众满意度较高。", 9)],
            ReadFile.Lines(
                ReadFile.Html(
                    $"<table><tr><td><ul><li><a href=#>预算</a></ul><td><div><p>绩效报告</p>{text}</div><p>【<a href=#>打印</a>】</p></table>")));
    }

    [Fact]
    public void A_report_is_the_part_with_most_text()
    {
        var text = string.Concat(Enumerable.Repeat("项目按期完工并通过验收。", 20));
        Assert.Equal(
            ["绩效报告", text, text],
            ReadFile.Lines(
                ReadFile.Html(
                    $"<div><a href=#>首页</a></div><div><h1>绩效报告</h1><div><p>{text}</p><p>{text}</p></div></div><div>某网站</div>")));
    }
}
