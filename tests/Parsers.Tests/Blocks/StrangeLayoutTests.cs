using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>Layouts that were once read into wrong values without a word.</summary>
public class StrangeLayoutTests
{
    private const string Head = "项目支出绩效自评表\n（2031年度）\n项目名称\t引水渠清障\t\t\n主管部门\t乌有县水务局\t\t\n";

    [Fact]
    public void Two_lists_of_money_side_by_side_keep_their_own_labels() => Assert.Equal(
        [("财政拨款·预算数", 40m), ("基本支出·预算数", 30m), ("其他资金·预算数", 10m), ("项目支出·预算数", 20m)],
        Parse(Head + "预算情况（万元）\t资金来源\t预算数\t支出类型\t预算数\n\t财政拨款\t40\t基本支出\t30\n\t其他资金\t10\t项目支出\t20\n")
            .BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m)));

    [Fact]
    public void A_kind_of_indicator_after_its_target_begins_no_second_set()
    {
        var indicator = Assert.Single(Assert.Single(Parse(Head + "一级指标\t二级指标\t三级指标\t指标值\t指标类型\n产出指标\t数量指标\t清障里程\t≥12公里\t核心指标\n").Projects).Indicators);
        Assert.Equal(("≥12公里", null, "指标类型：核心指标"), (indicator.AnnualTarget, indicator.PeriodTarget, indicator.Explanation));
    }

    [Fact]
    public void Weights_of_groups_stand_on_each_of_their_rows() => Assert.Equal(
        [(60m, 40m), (60m, 40m), (60m, 20m)],
        Parse(Head + "一级指标\t权重\t二级指标\t权重\t三级指标\t权重\t得分\n产出指标\t60\t数量指标\t40\t清障里程\t25\t25\n\t\t\t\t清障处数\t15\t15\n\t\t质量指标\t20\t合格率\t20\t20\n")
            .ScoreItems.Select(s => (s.Level1Weight!.Value, s.Level2Weight!.Value)));

    [Fact]
    public void Of_the_money_of_three_years_and_of_one_a_project_has_the_years()
    {
        var project = Assert.Single(Parse(Head + "项目资金（万元）\t中期资金总额\t90\t年度资金总额\t30\n\t其中：财政拨款\t60\t其中：财政拨款\t20\n"
            + "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n").Projects);
        Assert.Equal((Money.Of(30, "万元"), (Money?)null), (project.Total, project.FiscalAppropriation));
    }

    [Fact]
    public void A_figure_names_no_field()
    {
        var filing = Parse(Head + "57.30\t54.00\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n");
        Assert.DoesNotContain(filing.HeaderFields, f => f.Name == "57.30");
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.UnparsedText && f.Subject.Contains("57.30", StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_of_which_a_scan_left_a_figure_unread_stays_in_its_row_and_is_none() => Assert.Equal(
        [("年度资金总额·全年预算数", Money.Of(40, "万元"), FundStage.Budget), ("年度资金总额·全年执行数", null, FundStage.Paid)],
        Parse(Head + "项目资金（万元）\t\t全年预算数\t全年执行数\n\t年度资金总额\t40\t63.4□3\n").BudgetItems.Select(b => (b.Item, b.Amount, b.Stage!)));

    private static Filing Parse(string text) => TestText.Parse(text);
}
