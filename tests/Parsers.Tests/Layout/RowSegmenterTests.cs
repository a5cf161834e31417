using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Layout;

public class RowSegmenterTests
{
    private static readonly TableSpec Spec = new(
        new("name", CellType.Name, "三级指标"),
        new("target", CellType.Target, "年度指标值"),
        new("actual", CellType.Target, "实际完成值") { Echoes = "target", EchoReward = 0.5 },
        new("weight", CellType.Points, "分值"),
        new("score", CellType.Points, "得分"),
        new("reason", CellType.Prose, "偏差原因") { Optional = true, SkipCost = 0 });

    [Theory]
    // A word that stands elsewhere (提高) is not parted between two cells.
    [InlineData("居民健康素养水平\n逐步提高\n较上年提\n高2个百分\n点 12 11", "居民健康素养水平|逐步提高|较上年提高2个百分点|12|11")]
    // Names end as names of indicators do, and targets begin with their number.
    [InlineData("新增林木养护\n情况\n不超过批复\n概算 未超概算 5 5", "新增林木养护情况|不超过批复概算|未超概算|5|5")]
    [InlineData("购置设\n备数量\n1.水泵2台；\n2.车1辆\n水泵2台、\n车1辆 5 3", "购置设备数量|1.水泵2台；2.车1辆|水泵2台、车1辆|5|3")]
    // A percentage whose sign a narrow column wraps is no number of points.
    [InlineData("养护率 95% 78.81\n% 10 8.3", "养护率|95%|78.81%|10|8.3")]
    // Dates with the spaces of a dump that parts figures from words.
    [InlineData("项目完成时间\n8 月 31 日\n前\n9 月 15 日 7 6", "项目完成时间|8月31日前|9月15日|7|6")]
    [InlineData("巡查次数\n每年 2 次 2 次 7 5", "巡查次数|每年2次|2次|7|5")]
    // Two numbers side by side are two cells.
    [InlineData("验收合格率 100% 100% 10 9.\n5 天气不利。", "验收合格率|100%|100%|10|9.5|天气不利。")]
    public void Rows_are_cut_where_their_cells_end(string dump, string cells)
    {
        var row = Assert.Single(new RowSegmenter(Spec, Fragments(dump)).Rows()!);

        Assert.Equal(cells, string.Join('|', row.Cells.Values.Select(c => Pipeline.Parsers.Text.Wrapping.Tidy(c.Text))));
    }

    [Fact]
    public void A_reason_goes_on_over_a_page_without_drawing_whole_cells_along()
    {
        const string dump = "每日巡查覆盖面及\n其频次合格率\n≥64% 71% 6 5.5 部分乡镇\n人员不足，\f拟通过县\n管乡用、\n定期培训\n补齐短板。";

        var row = Assert.Single(new RowSegmenter(Spec, Fragments(dump)).Rows()!);

        Assert.Equal("部分乡镇人员不足，拟通过县管乡用、定期培训补齐短板。", row.Text("reason"));
        Assert.Equal("每日巡查覆盖面及其频次合格率", row.Text("name"));
    }

    /// <summary>In a dump that wraps cells over lines one below the other, a blank line ends a cell.</summary>
    [Fact]
    public void A_blank_line_parts_two_cells()
    {
        const string dump = "产出指标\n\n数量指标\n\n河道保洁员工资发放率 标准：100%\n保障215名保洁员及18\n名巡堤员工资按月发放\n\n"
            + "水库巡查人员培训参与率 培训范围覆盖 100% 培训范围覆盖 100%\n\n防汛演练活动 不少于4批次 不少于4批次\n";

        var rows = new RowSegmenter(IndicatorTable.Spec, Fragments(dump)).Rows()!;

        Assert.Equal(["河道保洁员工资发放率", "水库巡查人员培训参与率", "防汛演练活动"], rows.Select(r => r.Text("level3")));
        Assert.Equal("保障215名保洁员及18名巡堤员工资按月发放", rows[0].Text("annual"));
    }

    [Fact]
    public void Text_without_end_is_no_table() =>
        Assert.Null(new RowSegmenter(Spec, Fragments(string.Concat(Enumerable.Repeat("养护率 95% 95% 10 10\n", 4001)))).Rows());

    private static IReadOnlyList<Fragment> Fragments(string dump) => Fragment.Of(TestText.Document(dump).Pages.SelectMany(p => p.Lines));
}
