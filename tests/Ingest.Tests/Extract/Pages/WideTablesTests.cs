using Pipeline.Ingest.Extract.Pages;
using Pipeline.Ingest.Tests.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pages;

/// <summary>A table that is wider than its page prints its right columns on pages of their own.</summary>
public class WideTablesTests
{
    private const string Left = """
        +----+------+
        |项目名称|金额    |
        +----+------+
        |渠道  |30.50 |
        |巡护  |      |
        |    |      |
        +----+------+
        |水站  |12.00 |
        +----+------+
        """;

    private const string Right = """
        +------+--+
        |绩效目标  |得分|
        +------+--+
        |巡护好   |9 |
        |      |  |
        |      |  |
        +------+--+
        |维护好   |8 |
        +------+--+
        """;

    private const string LeftBelow = """
        +----+------+
        |桥梁  |7.00  |
        |养护  |      |
        |维修  |      |
        +----+------+
        |路灯  |3.00  |
        +----+------+
        """;

    private const string RightBelow = """
        +------+--+
        |养护好   |7 |
        |      |  |
        |      |  |
        +------+--+
        |更换完   |10|
        +------+--+
        """;

    private const string Whole = "项目名称, 金额, 绩效目标, 得分 | 渠道巡护, 30.50, 巡护好, 9 | 水站, 12.00, 维护好, 8";

    [Fact]
    public void Its_columns_are_put_right_of_their_rows()
    {
        var pages = Pages(Left, Right);
        Assert.Equal([Whole, ""], pages.Select(Show));
        Assert.Equal(2, Assert.Single(Assert.Single(pages[0].Grids)[1, 2]!.Spans).Page);
    }

    [Fact]
    public void Where_it_is_longer_than_a_page_too_the_order_of_its_pages_makes_no_difference()
    {
        const string Rows = Whole + " | 桥梁养护维修, 7.00, 养护好, 7 | 路灯, 3.00, 更换完, 10";
        Assert.Equal([Rows, "", "", ""], Pages(Left, LeftBelow, Right, RightBelow).Select(Show));
        Assert.Equal([Rows, "", "", ""], Pages(Left, Right, LeftBelow, RightBelow).Select(Show));
    }

    [Fact]
    public void Cells_merged_over_rows_of_one_part_are_merged_in_the_whole()
    {
        const string Indicators = """
            +------+--+
            |三级指标  |得分|
            +------+--+
            |里程    |9 |
            +------+--+
            |合格率   |5 |
            +------+--+
            |座数    |8 |
            +------+--+
            """;
        var cell = Assert.Single(Pages(Left, Indicators)[0].Grids)[2, 0]!;
        Assert.Equal(("渠道巡护", 1, 2), (cell.Text, cell.Row, cell.RowSpan));
    }

    [Fact]
    public void A_cell_merged_over_columns_of_both_parts_is_one()
    {
        const string Torn = """
            +----+------+
            |目标  |保障渠道安全
            |    |
            +----+------+
            |项目名称|金额    |
            +----+------+
            |水站  |12.00 |
            +----+------+
            """;
        const string Rest = """
            +------+--+
            畅通        |
                      |
            +------+--+
            |绩效目标  |得分|
            +------+--+
            |维护好   |8 |
            +------+--+
            """;
        var cell = Assert.Single(Pages(Torn, Rest)[0].Grids)[0, 1]!;
        Assert.Equal(("保障渠道安全畅通", 3), (cell.Text, cell.ColumnSpan));
        Assert.Equal([1, 2], cell.Spans.Select(s => s.Page));
    }

    [Fact]
    public void A_title_over_both_parts_is_read_on_the_first_and_not_on_the_second()
    {
        var pages = Pages("         项目绩\n\n" + Left, "效自评表\n\n" + Right);
        Assert.Equal("项目绩效自评表", pages[0].Lines[0].Text.Trim());
        Assert.DoesNotContain(pages[1].Lines, l => l.Text.Contains("自评", StringComparison.Ordinal));
        Assert.Equal(Whole, Show(pages[0]));
    }

    /// <summary>Two forms filled in on two pages of as many rows, as high.</summary>
    [Theory]
    // Its rows have names of their own.
    [InlineData("", "+------+--+\n|项目名称  |得分|\n+------+--+\n|桥梁    |9 |\n|      |  |\n|      |  |\n+------+--+\n|路灯    |8 |\n+------+--+")]
    [InlineData("", "+------+--+\n|类别    |数量|\n+------+--+\n|货物类   |9 |\n|      |  |\n|      |  |\n+------+--+\n|服务类   |8 |\n+------+--+")]
    [InlineData("", "+------+--+\n|序号    |得分|\n+------+--+\n|1     |9 |\n|      |  |\n|      |  |\n+------+--+\n|2     |8 |\n+------+--+")]
    // It has a title of its own.
    [InlineData(
        "表一\n\n",
        "表二\n\n+------+--+\n|绩效目标  |得分|\n+------+--+\n|巡护好   |9 |\n|      |  |\n|      |  |\n+------+--+\n|维护好   |8 |\n+------+--+"
    )]
    // Its rows go on below, under the same columns.
    [InlineData(
        "",
        "+----+------+\n|    |金额    |\n+----+------+\n|    |9.00  |\n|    |      |\n|    |      |\n+----+------+\n|    |8.00  |\n+----+------+"
    )]
    public void Two_tables_of_as_many_rows_are_not_joined(string title, string other)
    {
        var pages = Pages(title + Left, other);
        Assert.DoesNotContain(pages.SelectMany(p => p.Grids), g => g.Columns > 2 || g.Fault is not null);
    }

    [Fact]
    public void Columns_whose_rows_do_not_stand_as_high_are_not_read_and_it_is_said()
    {
        const string Shifted = """
            +------+--+
            |绩效目标  |得分|
            +------+--+
            |巡护好   |9 |
            |      |  |
            |      |  |
            +------+--+
            |维护好   |8 |
            +------+--+
            |养护好   |7 |
            +------+--+
            """;
        var pages = Pages(Left, Shifted);
        Assert.All(pages, p =>
            Assert.Contains(
                "page 2 looks like the right part of the table on page 1",
                Assert.Single(p.Grids).Fault,
                StringComparison.Ordinal));
    }

    private static IReadOnlyList<Page> Pages(params string[] pictures) =>
        PageAssembly.Of(pictures.Select((p, i) => Drawing.Of("\n\n" + p).Page() with { Number = i + 1 }));

    private static string Show(Page page) =>
        string.Join(
            " || ",
            page.Grids.Select(g =>
                string.Join(" | ", Enumerable.Range(0, g.Rows).Select(r => string.Join(", ", g.Row(r).Select(c => c.Text))))));
}
