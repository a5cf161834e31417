using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Tests.Layout.Aligned;

public class AlignedTableTests
{
    private static readonly TableSpec Spec = new(
        new("name", CellType.Name, "三级指标"),
        new("target", CellType.Target, "年度指标值") { Optional = true, SkipCost = 2 },
        new("actual", CellType.Target, "实际完成值") { Optional = true, SkipCost = 2 },
        new("weight", CellType.Points, "分值"),
        new("score", CellType.Points, "得分"));

    [Fact]
    public void Cells_stand_where_their_columns_begin()
    {
        const string dump = """
              巡查河道次数            ≥24次        26次        10       10
              巡查记录归档完          100%         99%         10       9.5
              整率
              水质达标断面数          8个          8个         15       15
            """;

        Assert.Equal(["巡查河道次数|≥24次|26次|10|10", "巡查记录归档完整率|100%|99%|10|9.5", "水质达标断面数|8个|8个|15|15"], Rows(dump));
    }

    /// <summary>
    /// Words a space apart stand wherever those before them end; the next word that stands well apart is in its place again.
    /// </summary>
    [Fact]
    public void Words_that_drift_are_told_apart_by_what_columns_hold()
    {
        const string dump = """
              巡查河道次数 ≥24次 26次 10 10
              清理河面漂浮物的                    每季不少    达成预期指 10 10
              面积                                 于2次       标
              水质达标断面数                      8个         8个      15 15
              汛期值守到岗率                      100%        100%     15 15
              群众投诉办结率 ≥95% 97% 10 10
            """;

        Assert.Equal(
            [
                "巡查河道次数|≥24次|26次|10|10", "清理河面漂浮物的面积|每季不少于2次|达成预期指标|10|10", "水质达标断面数|8个|8个|15|15",
                "汛期值守到岗率|100%|100%|15|15", "群众投诉办结率|≥95%|97%|10|10",
            ],
            Rows(dump));
    }

    /// <summary>A row's figures may be written below the first line of the next row, whose cells stand half a line higher.</summary>
    [Fact]
    public void A_line_torn_by_the_next_row_is_put_together()
    {
        const string dump = """
              巡查河道次数                        ≥24次       26次     10 10
              河长公示牌更新率                    98%
              河道保洁员培训考 规范、完整 达成预期指 8 8
                                                              99%      7 7
              核合格率                                        标
              水质达标断面数                      8个         8个      15 15
            """;

        Assert.Equal(
            ["巡查河道次数|≥24次|26次|10|10", "河长公示牌更新率|98%|99%|7|7", "河道保洁员培训考核合格率|规范、完整|达成预期指标|8|8", "水质达标断面数|8个|8个|15|15"],
            Rows(dump));
    }

    /// <summary>What rows cost tells those that lines in their places make from those of cells that ran together.</summary>
    [Theory]
    [InlineData("  巡查河道次数            ≥24次        26次        10       10\n  水质达标断面数          8个          8个         15       15", true)]
    [InlineData("  巡查河道次 ≥24次清理\n  数26次面积 98% 10 10 8 8\n  水质 8个 达标\n  断面数 15 15 8个", false)]
    public void Rows_that_fit_cost_little(string dump, bool fits)
    {
        var table = new AlignedTable(Spec, AlignedLines.Of(TestText.Document(dump).Pages[0].Lines));

        table.Rows();

        Assert.Equal(fits, table.CostPerRow < 0.8);
    }

    private static IEnumerable<string> Rows(string dump) =>
        new AlignedTable(Spec, AlignedLines.Of(TestText.Document(dump).Pages[0].Lines)).Rows()
            .Select(r => string.Join('|', Spec.Columns.Select(c => r.Text(c.Key))));
}
