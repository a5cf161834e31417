using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>Shapes in which forms print their money.</summary>
public class MoneyLayoutTests
{
    private const string Targets = "项目支出绩效目标申报表\n（2031年度）\n项目名称\t引水渠清障\t\t\t\n";

    private const string Results = "项目支出绩效自评表\n（2031年度）\n项目名称\t引水渠清障\t\t\t\t\n";

    private const string Indicators = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n";

    [Fact]
    public void Stages_may_be_the_rows_and_sources_the_columns()
    {
        var filing = Parse(Results + "资金情况（万元）\t资金阶段\t年度资金总额\t财政拨款\t分值\t得分\n\t年初预算数\t30.00\t30.00\t10\t9\n\t全年执行数\t28.00\t28.00\t\t\n");
        Assert.Equal(
            [("年初预算数·年度资金总额", FundSource.Total, FundStage.Initial), ("年初预算数·财政拨款", FundSource.Fiscal, FundStage.Initial),
                ("全年执行数·年度资金总额", FundSource.Total, FundStage.Paid), ("全年执行数·财政拨款", FundSource.Fiscal, FundStage.Paid)],
            filing.BudgetItems.Select(b => (b.Item, b.Source!, b.Stage!)));
        Assert.Equal((10m, 9m), (filing.ScoreItems[0].Weight!.Value, filing.ScoreItems[0].Score!.Value));
    }

    [Fact]
    public void Stages_over_their_sources_head_the_lines_below_them() => Assert.Equal(
        [("全年预算数", FundSource.Total, FundStage.Budget), ("全年执行数", FundSource.Total, FundStage.Paid),
            ("其中：财政拨款·全年预算数", FundSource.Fiscal, FundStage.Budget), ("其中：财政拨款·全年执行数", FundSource.Fiscal, FundStage.Paid)],
        Parse(Results + "资金情况（万元）\t全年预算数\t53.00\t全年执行数\t21.20\t\n\t其中：财政拨款\t48.00\t其中：财政拨款\t19.20\t\n")
            .BudgetItems.Select(b => (b.Item, b.Source!, b.Stage!)));

    [Fact]
    public void What_is_planned_beside_what_it_is_made_of_stays_a_plan() => Assert.Equal(
        [("当年预算", FundStage.Plan), ("本级安排", FundStage.Plan), ("上级补助", FundStage.Plan)],
        Parse(Targets + "当年预算（万元）\t18.00\t本级安排（万元）\t15.00\t上级补助（万元）\t3.00\n" + Indicators).BudgetItems.Select(b => (b.Item, b.Stage!)));

    [Fact]
    public void An_amount_of_another_year_has_no_stage() => Assert.Equal(
        [("年度资金总额·2030年执行数", null), ("年度资金总额·2031年预算数", FundStage.Budget)],
        Parse(Results + "资金情况（万元）\t\t2030年执行数\t2031年预算数\t\t\n\t年度资金总额\t20.00\t30.00\t\t\n").BudgetItems.Select(b => (b.Item, b.Stage)));

    [Fact]
    public void Captions_beside_captions_keep_their_own_lines()
    {
        var filing = Parse("部门整体支出绩效目标表\n（2031年度）\n部门名称\t乌有县水务局\t\t\t\t\n预算安排（万元）\t按支出类型划分\t基本支出\t30.00\t按资金来源划分\t财政拨款\t42.00\n"
            + "\t\t项目支出\t12.00\t\t其他资金\t0.00\n" + Indicators);
        Assert.Equal(
            [("基本支出", BudgetSide.Spending), ("财政拨款", BudgetSide.Income), ("项目支出", BudgetSide.Spending), ("其他资金", BudgetSide.Income)],
            filing.BudgetItems.Select(b => (b.Item, b.Side!)));
    }

    [Fact]
    public void Money_of_further_sources_of_a_list_is_kept_and_added_up()
    {
        var filing = Parse("2031年部门预算项目绩效目标表\n单位：万元\n序号\t项目名称\t资金总额\t财政拨款\t上年结转\t绩效目标\t绩效指标\n"
            + "1\t水库除险\t30.00\t25.00\t5.00\t除险2座\t产出指标：数量指标：除险座数≥2座\n");
        Assert.DoesNotContain(filing.Findings, f => f.Rule == FindingRule.ProjectTotalMismatch);
        Assert.Contains(filing.HeaderFields, h => (h.Name, h.Value) == ("上年结转", "5.00"));
    }

    [Fact]
    public void The_sums_of_a_task_stand_under_one_heading()
    {
        var filing = Parse("部门整体支出绩效目标表\n（2031年度）\n部门名称\t乌有县水务局\t\t\t\n任务名称\t主要内容\t预算金额（万元）\t\t\n\t\t总额\t财政拨款\t其他资金\n"
            + "渠道清障\t清理引水渠\t8.00\t7.00\t1.00\n" + Indicators);
        Assert.Equal(("渠道清障", Money.Of(8, "万元")), (Assert.Single(filing.Tasks).Name, filing.Tasks[0].Amount));
    }

    [Fact]
    public void A_target_in_the_column_of_units_is_the_target() =>
        Assert.Equal(
            [("清障里程", "≥12公里"), ("完工时间", "3月底前")],
            Assert
                .Single(
                    Parse(
                        Targets
                            + "一级指标\t二级指标\t三级指标\t符号\t指标值\t单位（文字描述）\n产出指标\t数量指标\t清障里程\t≥\t12\t公里\n\t时效指标\t完工时间\t\t\t3月底前\n"
                    ).Projects)
                .Indicators.Select(i => (i.Level3!, i.AnnualTarget!)));

    [Fact]
    public void A_grade_may_be_printed_with_its_threshold() => Assert.Equal(
        "优",
        Parse("部门整体支出绩效自评表\n部门名称\t乌有县水务局\t\t\t\t\n一级指标\t二级指标\t三级指标\t分值\t指标解释\t得分\n管理\t制度\t制度健全\t10\t是否健全\t9\n评价等级\t优（90分及以上）\t\t\t\t\n")
            .Evaluation!.Grade);

    private static Filing Parse(string text) => TestText.Parse(text);
}
