using Pipeline.Model;
using Pipeline.Parsers.Layout.ByPosition;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using static Pipeline.Parsers.Tests.Layout.ByPosition.PlacedText;

namespace Pipeline.Parsers.Tests.Layout.ByPosition;

/// <summary>Lists of projects over the rows of their indicators, in texts that keep the places of words.</summary>
public class PositionedProjectsTests
{
    private const string Head = """
         项目名称       金额            绩效目标                一级指标      二级指标        三级指标         目标值
        """;

    private const string First = """
                                                       产出指标      数量指标        改造泵站座数         ≥6座
                              改造老旧泵站，保障汛期抽排           质量指标        设备完好率          ≥98%
         老旧泵站     120.50    能力。                  效益指标      社会效益指标      抽排能力           明显提升
         改造                                          满意度指标     服务对象满意度指标   沿河居民满意度        ≥90%
        """;

    private const string Second = """
                              巡查堤防，排查险工险段，及           产出指标      数量指标        巡查堤防长度         ≥80公里
         堤防巡查      36.00    时报告。                           时效指标        险情上报时限         ≤2小时
                                                       效益指标      社会效益指标      堤防安全           有效保障
        """;

    [Fact]
    public void A_project_begins_where_the_first_level_begins_again() => Assert.Equal(
        [
            "1+4:老旧泵站改造 2+4:120.50 3+4:改造老旧泵站，保障汛期抽排能力。 4+2:产出指标 5:数量指标 6:改造泵站座数 7:≥6座",
            "5:质量指标 6:设备完好率 7:≥98%",
            "4:效益指标 5:社会效益指标 6:抽排能力 7:明显提升",
            "4:满意度指标 5:服务对象满意度指标 6:沿河居民满意度 7:≥90%",
            "1+3:堤防巡查 2+3:36.00 3+3:巡查堤防，排查险工险段，及时报告。 4+2:产出指标 5:数量指标 6:巡查堤防长度 7:≥80公里",
            "5:时效指标 6:险情上报时限 7:≤2小时",
            "4:效益指标 5:社会效益指标 6:堤防安全 7:有效保障",
        ],
        RowsOf(Table(Head, First, Second)!));

    [Fact]
    public void Sums_of_an_agency_stand_in_a_row_of_their_own()
    {
        var rows = RowsOf(Table(Head, "  合计        156.50", " 沿江县水务局（本级）   120.50", First, " 沿江县堤防管理站   36.00", Second)!).ToList();
        Assert.Equal(["1:合计 2:156.50", "1:沿江县水务局（本级） 2:120.50"], rows[..2]);
        Assert.Equal("1:沿江县堤防管理站 2:36.00", rows[6]);
    }

    /// <summary>Goals that are longer than their rows reach above and below these: 水平。 ends one, and 开展汛前 begins the next.</summary>
    [Fact]
    public void A_text_longer_than_its_rows_stands_in_their_middle() => Assert.Equal(
        ["3+2:排查病险水闸，消除安全隐患，提升水闸运行水平。", "3+3:开展汛前、汛中、汛后检查，巡查堤防，排查险工险段，及时报告并处置。"],
        Table(Head, """
                              排查病险水闸，
         水闸除险      88.00   消除安全隐患，                      产出指标      数量指标        加固水闸座数         ≥3座
                              提升水闸运行                       效益指标      社会效益指标      行洪能力           有效保障
                              水平。
                              开展汛前、汛中、汛后检查，
                              巡查堤防，排查险工险段，及           产出指标      数量指标        巡查堤防长度         ≥80公里
         堤防巡查      36.00    时报告                             时效指标        险情上报时限         ≤2小时
                              并处                     效益指标      社会效益指标      堤防安全           有效保障
                              置。
        """)!.Grid.Cells.Where(c => c.Column == 3 && c.Row > 0).Select(c => $"3+{c.RowSpan}:{c.Text}"));

    /// <summary>项目名称（万元） would be a heading too.</summary>
    [Fact]
    public void A_piece_of_a_heading_that_was_closed_up_belongs_to_the_nearest()
    {
        TextLine[] lines =
        [
            new(1, 1, "   项目名称    预算金额        年度绩效目标           一级指标    二级指标       三级指标      计算符 指标值 计量单"),
            new(1, 2, "           （万元）                                                       号             位"),
        ];
        Assert.Equal(
            "项目名称 预算金额（万元） 年度绩效目标 一级指标 二级指标 三级指标 计算符号 指标值 计量单位",
            string.Join(
                ' ',
                Assert.Single(new HeadLines(FormLexicon.Standard, PositionedLines.Of(lines).All).Find()).Columns.Select(c => c.Text)));
    }

    [Fact]
    public void A_list_with_rows_left_of_which_no_project_stands_is_refused() =>
        Assert.DoesNotContain(Table(Head, First, Second.Replace("堤防巡查  ", "      ", StringComparison.Ordinal))?.Grid.Cells ?? [], c =>
            c.Text == "≥80公里");

    /// <summary>
    /// Where two rows stand half a line apart from what is merged over them, a dump writes their cells column after column.
    /// </summary>
    [Fact]
    public void Both_rows_beside_a_level_that_was_written_before_them_stand_under_it()
    {
        var rows = RowsOf(Table(Head, First, """
                              削减入河污染，改善水质。             产出指标      数量指标        整治排口个数         ≥9个
         排口整治      36.00                           效益指标      社会效益指标      居住环境改善情况
                                                                               入河污染削减情况
                                                                                             好
                                                                                             良好
                                                                生态效益指标      断面水质达标率        ≥95%
                                                       满意度指标     服务对象满意度指标   沿河居民满意度        ≥90%
        """)!).ToList();
        Assert.Equal(["4+3:效益指标 5+2:社会效益指标 6:居住环境改善情况 7:好", "6:入河污染削减情况 7:良好", "5:生态效益指标 6:断面水质达标率 7:≥95%"], rows[5..8]);
    }

    /// <summary>The rows below the headings, each cell after its column and, where it is merged, its height.</summary>
    private static IEnumerable<string> RowsOf(CellTableResult table) =>
        Enumerable
            .Range(1, table.Grid.Rows - 1)
            .Select(r =>
                string.Join(
                    ' ',
                    table
                        .Grid.Row(r)
                        .Where(c => c.Row == r)
                        .OrderBy(c => c.Column)
                        .Select(c => $"{c.Column}{(c.RowSpan > 1 ? $"+{c.RowSpan}" : "")}:{c.Text}")));
}
