using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Checks;

public class DumpContradictionsTests
{
    public static TheoryData<string?, string?, string?, bool> Indicators => new()
    {
        { "清淤完成里程", "≥12公里", "≥4公里", true },
        { "清淤质量", "合格", "良好", true },
        { "数量指标完成率", "≥90%", "≥90%", true },
        { "河道巡查次数", null, "≥4次", true },

        // The rest of a target that broke stands in the next column.
        { "河道巡查次数", "≥4", "次", false },
        { "1．清运淤泥800", "方", null, false },

        // Columns that slipped against each other measure one thing in two units.
        { "河道巡查次数", "≥4次", "≥95%", false },
        { "数量指标年度清运淤泥的方量", "≥4", "≥4", false },
    };

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Indicators_with_cells_that_are_torn_or_slipped_are_not_stored(string? name, string? period, string? annual, bool isKept)
    {
        var kept = DumpContradictions.Without(Filing() with { Indicators = [Row("清淤任务完成率", "≥9%", "≥9%"), Row(name, period, annual)] });

        Assert.Equal(isKept ? 2 : 0, kept.Indicators.Count);
        Assert.Equal(isKept ? [] : [(FindingRule.LayoutNotUnderstood, name!)], kept.Findings.Select(f => (f.Rule, f.Subject)));
    }

    [Theory]
    [InlineData("云溪省水利厅", "目标1：修渠18公里。", true)]
    [InlineData("全年执行数（B）4978.003870.00", "目标1：修渠18公里。", false)]
    [InlineData("云溪省水利厅", "目标2：完善监测站点。", false)]
    public void Words_that_stood_beside_other_labels_are_not_stored(string agency, string goal, bool areKept)
    {
        var kept = DumpContradictions.Without(Filing() with { Agency = agency, Goals = [new Goal(goal, null)] });

        Assert.Equal(areKept ? (agency, 1) : (agency[0] == '全' ? null : agency, agency[0] == '全' ? 1 : 0), (kept.Agency, kept.Goals.Count));
        Assert.Equal(areKept ? 0 : 1, kept.Findings.Count);
    }

    [Theory]
    [InlineData(15, 9, 6, true)]
    [InlineData(15, 9, 5, false)]
    [InlineData(9, 9, 6, false)]
    public void Scores_whose_levels_do_not_add_up_are_not_stored_of_a_text_that_was_guessed_at(
        int level1,
        int first,
        int second,
        bool isKept)
    {
        IReadOnlyList<ScoreItem> items = [Item("投入", level1, "设定", 9, "明确性", first), Item("投入", level1, "配置", 6, "控制率", second)];

        Assert.Equal(isKept ? 2 : 0, DumpContradictions.Without(Filing(isGuessed: true) with { ScoreItems = items }).ScoreItems.Count);
        Assert.Equal(2, DumpContradictions.Without(Filing() with { ScoreItems = items }).ScoreItems.Count);
    }

    [Fact]
    public void One_name_twice_in_a_level_was_guessed_wrong() => Assert.Empty(DumpContradictions.Without(Filing(isGuessed: true) with
    {
        ScoreItems = [Item("投入", null, "设定", null, "明确性", 3), Item("投入", null, "设定", null, "明确性", 4)],
    }).ScoreItems);

    private static Filing Filing(bool isGuessed = false) => new()
    {
        Kind = FilingKind.DepartmentTargets,
        Findings = isGuessed ? [new Finding(FindingRule.AmbiguousLayout, Severity.Warning, "明确性", "guessed")] : [],
    };

    private static Indicator Row(string? name, string? period, string? annual) => new(null, null, null, null, name, period, annual)
    {
        PeriodValues = TargetParser.Parse(period),
        AnnualValues = TargetParser.Parse(annual),
    };

    private static ScoreItem Item(string level1, decimal? weight1, string level2, decimal? weight2, string name, decimal weight) => new()
    {
        Level1 = level1,
        Level1Weight = weight1,
        Level2 = level2,
        Level2Weight = weight2,
        Level3 = name,
        Weight = weight,
    };
}
