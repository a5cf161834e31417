using Pipeline.Model;
using Pipeline.Parsers.Layout.ByPosition;
using Pipeline.Parsers.Lexicon;
using static Pipeline.Parsers.Tests.Layout.ByPosition.PlacedText;

namespace Pipeline.Parsers.Tests.Layout.ByPosition;

/// <summary>Texts that keep the places of words become tables again by the headings found in them, or are refused.</summary>
public class PositionedTableTests
{
    private const string Head = """
         一级指标       二级指标       三级指标           年度指标值        实际完成值       分值     得分
        """;

    private const string Rows = """
         产出指标       数量指标       改造管网长度         ≥26公里       25公里        20     19
                                新建泵站座数         2座          2座          20     20
                    质量指标       管网水压合格率        ≥98%        99%         20     20
         效益指标       社会效益指标     供水保障能力         明显提升        已提升         20     18
         满意度指标      服务对象满意度指标  用水户满意度         ≥90%        93%         20     20
        """;

    private static readonly string[] Read =
    [
        "产出指标 数量指标 改造管网长度 ≥26公里 25公里 20 19", "新建泵站座数 2座 2座 20 20", "质量指标 管网水压合格率 ≥98% 99% 20 20",
        "效益指标 社会效益指标 供水保障能力 明显提升 已提升 20 18", "满意度指标 服务对象满意度指标 用水户满意度 ≥90% 93% 20 20",
    ];

    [Fact]
    public void Rows_come_back_under_their_headings() => Assert.Equal(Read, RowsOf(Table(Head, Rows)!));

    [Fact]
    public void Headings_over_several_lines_are_put_together() => Assert.Equal(Read, RowsOf(Table("""
         一级指标       二级指标       三级指标           年度指标        实际完        分值     得分
                                                值          成值
        """, Rows)!));

    /// <summary>A dump closes lines up: 值 of 年度指标值 stands left of its heading, and 值 of 实际完成值 right of it.</summary>
    [Fact]
    public void Headings_whose_lines_were_closed_up_are_told_by_their_order() => Assert.Equal(Read, RowsOf(Table("""
         一级指标       二级指标       三级指标           年度指标        实际完        分值     得分
                                              值            成值
        """, Rows)!));

    [Fact]
    public void Headings_again_at_the_top_of_a_page_are_no_row()
    {
        var lines = Rows.Split('\n');
        Assert.Equal(Read, RowsOf(Table(Head, string.Join('\n', lines[..3]), Head, string.Join('\n', lines[3..]))!));
    }

    [Fact]
    public void A_level_over_several_rows_goes_on_down_to_the_next()
    {
        var cells = Table(Head, Rows)!.Grid.Cells;
        Assert.Equal(3, cells.Single(c => c.Text == "产出指标").RowSpan);
        Assert.Equal(2, cells.Single(c => c.Text == "数量指标").RowSpan);
        Assert.Equal(1, cells.Single(c => c.Text == "效益指标").RowSpan);
    }

    /// <summary>管网服务水压 is the last row of its page, and its level is not the one that begins overleaf.</summary>
    [Fact]
    public void A_level_overleaf_begins_there()
    {
        var cells = Table(Head, """
                                改造管网长度         ≥26公里       25公里        20     19
         产出指标       数量指标       新建泵站座数         2座          2座          20     20
                                改造水厂个数         3个          3个          20     20
                    质量指标       管网水压合格率        ≥98%        99%         20     20
                                管网服务水压         ≥3级         3级          10     10
        """, "\f", """
                    时效指标       完工及时率          ≥95%        96%         10     10
        """)!.Grid.Cells;
        Assert.Equal(
            ["数量指标 3", "质量指标 2", "时效指标 1"],
            cells.Where(c => c.Text is "数量指标" or "质量指标" or "时效指标").OrderBy(c => c.Row).Select(c => $"{c.Text} {c.RowSpan}"));
    }

    [Fact]
    public void Cells_of_several_lines_around_the_middle_of_their_row_are_whole() => Assert.Equal(
        ["产出指标 数量指标 改造供水管网及附属设施长度 ≥26公里 25公里 20 19 雨季影响沟槽开挖，工期延后。", Read[1], .. Read[2..]],
        RowsOf(Table("""
             一级指标       二级指标       三级指标           年度指标值        实际完成值       分值     得分    偏差原因
             产出指标       数量指标       改造供水管网及                                          雨季影响沟槽开
                                                 ≥26公里       25公里        20     19
                                    附属设施长度                                           挖，工期延后。
                                    新建泵站座数         2座          2座          20     20
                        质量指标       管网水压合格率        ≥98%        99%         20     20
             效益指标       社会效益指标     供水保障能力         明显提升        已提升         20     18
             满意度指标      服务对象满意度指标  用水户满意度         ≥90%        93%         20     20
            """)!));

    [Fact]
    public void Labels_have_the_values_right_of_them_and_amounts_their_caption() => Assert.Equal(
        [
            "0:项目名称 1:农村供水管网改造 2:主管部门 3:澜溪县水利局", "0+3:项目资金（万元） 1:年度资金总额： 2:320.50", "1:其中：财政拨款 2:300.50", "1:其他资金 2:20.00",
            "0:年度总体目标 1:改造农村供水管网26公里，新建加压泵站2座，群众用水更有保障，用水户满意度不断提高。",
        ],
        GridOf(Table("""
             项目名称      农村供水管网改造               主管部门         澜溪县水利局
             项目资金      年度资金总额：                         320.50
             （万元）      其中：财政拨款                         300.50
                       其他资金                            20.00
             年度总体      改造农村供水管网26公里，新建加压泵站2座，群众用水更有保障，
              目标       用水户满意度不断提高。
            """, Head, Rows)!).Take(5));

    [Fact]
    public void Sums_stand_below_what_they_add_up() =>
        Assert.Equal("1:合计 6:100 7:97", GridOf(Table(Head, Rows, """
                                     合计                                    100     97
            """)!).Last());

    /// <summary>社会公众或服务对象满意度指标 is printed over the columns of both levels.</summary>
    [Fact]
    public void A_level_over_both_columns_stands_below_no_other() => Assert.Contains(
        Table(Head, Rows.Replace("满意度指标      服务对象满意度指标", "  社会公众或服务对象满意度指标   ", StringComparison.Ordinal))!.Grid.Cells,
        c => c is { Text: "社会公众或服务对象满意度指标", Column: 1, ColumnSpan: 2 });

    [Theory]
    // Two cells in one: the name of a level that nobody knows, and that of an indicator.
    [InlineData("改造管网长度    ", "管网工程    改造长度")]
    // A figure where a name stands.
    [InlineData("改造管网长度", "26.50")]
    // A target and that of the next row.
    [InlineData("明显提升  ", "明显提升≥9%")]
    public void Rows_that_do_not_fit_their_headings_are_refused(string right, string wrong) =>
        Assert.Null(Table(Head, Rows.Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void Amounts_of_which_no_heading_tells_are_refused()
    {
        var table = Table("""
             项目资金      年度资金总额：           320.50       310.00
             （万元）      其中：财政拨款           300.50       290.00
            """, Head, Rows)!;
        Assert.DoesNotContain(table.Grid.Cells, c => c.Text.Contains("320.50", StringComparison.Ordinal));
        Assert.Contains(table.Doubts, d => d.Text == "320.50");
    }

    [Fact]
    public void Amounts_below_a_stage_that_heads_no_block_are_refused() => Assert.Contains(Table("""
         项目名称      农村供水管网改造                  全年执行数
         项目资金      年度资金总额：                         320.50
         （万元）      其中：财政拨款                         300.50
        """, Head, Rows)!.Doubts, d => d.Text == "320.50");

    [Fact]
    public void A_text_without_wide_gaps_is_not_read() => Assert.Null(PositionedTable.Read(
        [.. "一级指标 二级指标 三级指标 指标值|产出指标 数量指标 修渠长度 ≥18公里".Split('|').Select((t, i) => new TextLine(1, i + 1, t))],
        FormLexicon.Standard));

    /// <summary>The rows below the headings of the indicators.</summary>
    private static string[] RowsOf(Pipeline.Parsers.Layout.Cells.CellTableResult table)
    {
        var first = table.Grid.Cells.First(c => c.Text == "三级指标").Row;
        return
        [
            .. Enumerable
                .Range(first + 1, table.Grid.Rows - first - 1)
                .Select(r => string.Join(' ', table.Grid.Row(r).Where(c => c.Row == r && c.Column > 0).Select(c => c.Text)))
                .Where(t => t.Length > 0),
        ];
    }

    /// <summary>All rows, each cell after its column.</summary>
    private static IEnumerable<string> GridOf(Pipeline.Parsers.Layout.Cells.CellTableResult table) =>
        Enumerable
            .Range(0, table.Grid.Rows)
            .Select(r =>
                string.Join(
                    ' ',
                    table
                        .Grid.Row(r)
                        .Where(c => c.Row == r)
                        .OrderBy(c => c.Column)
                        .Select(c => $"{c.Column}{(c.RowSpan > 1 && c.Column == 0 ? $"+{c.RowSpan}" : "")}:{c.Text}")));
}
