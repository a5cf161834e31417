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
        var indicator = Assert.Single(
            Assert
                .Single(
                    Parse(
                        Head + "一级指标\t二级指标\t三级指标\t指标值\t指标类型\n产出指标\t数量指标\t清障里程\t≥12公里\t核心指标\n"
                    ).Projects)
                .Indicators);
        Assert.Equal(("≥12公里", null, "指标类型：核心指标"), (indicator.AnnualTarget, indicator.PeriodTarget, indicator.Explanation));
    }

    [Fact]
    public void Weights_of_groups_stand_on_each_of_their_rows() =>
        Assert.Equal(
            [(60m, 40m), (60m, 40m), (60m, 20m)],
            Parse(
                Head
                    + "一级指标\t权重\t二级指标\t权重\t三级指标\t权重\t得分\n产出指标\t60\t数量指标\t40\t清障里程\t25\t25\n\t\t\t\t清障处数\t15\t15\n\t\t质量指标\t20\t合格率\t20\t20\n"
            )
                .ScoreItems.Select(s => (s.Level1Weight!.Value, s.Level2Weight!.Value)));

    [Fact]
    public void Of_the_money_of_three_years_and_of_one_a_project_has_the_years()
    {
        var project = Assert.Single(Parse(Head + "项目资金（万元）\t中期资金总额\t90\t年度资金总额\t30\n\t其中：财政拨款\t60\t其中：财政拨款\t20\n"
            + "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n").Projects);
        Assert.Equal((Money.Of(30, "万元"), (Money?)null), (project.Total, project.FiscalAppropriation));
    }

    [Fact]
    public void Lines_under_a_caption_of_notes_are_notes()
    {
        var filing = Parse(Head + "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n填报说明\n1.金额单位为万元。\n2.指标值应当细化。\n");
        Assert.Equal(["1.金额单位为万元。", "2.指标值应当细化。"], filing.HeaderFields.Where(f => f.Name is null or "").Select(f => f.Value));
        Assert.DoesNotContain(filing.Findings, f => f.Rule is FindingRule.UnparsedText or FindingRule.InternalError);
    }

    [Fact]
    public void A_figure_names_no_field()
    {
        var filing = Parse(Head + "57.30\t54.00\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n");
        Assert.DoesNotContain(filing.HeaderFields, f => f.Name == "57.30");
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.UnparsedText && f.Subject.Contains("57.30", StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_of_government_over_amounts_are_whose_money_it_is()
    {
        var filing = Parse("渔港建设专项转移支付区域绩效目标表\n（2031年度）\n专项名称\t渔港防波堤修复\t\t\t\t\n省级主管部门\t乌有省农业农村厅\t\t\t\t\n"
            + "资金情况（万元）\t资金来源\t合计\t中央\t省级\t县级\n\t年度金额\t90.50\t60.50\t20\t10\n一级指标\t二级指标\t三级指标\t指标值\t\t\n产出指标\t数量指标\t修复长度\t≥300米\t\t\n");
        Assert.Equal(
            [("合计", 90.5m, FundSource.Total), ("中央", 60.5m, FundSource.Central), ("省级", 20m, null), ("县级", 10m, null)],
            filing.BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m, b.Source)));
        Assert.Equal(Money.Of(90.5m, "万元"), Assert.Single(filing.Projects).Total);
    }

    [Fact]
    public void Money_of_levels_over_rows_of_stages_keeps_both() =>
        Assert.Equal(
            [
                ("年初预算数·合计", FundSource.Total, FundStage.Initial),
                ("年初预算数·市级", null, FundStage.Initial),
                ("全年执行数·合计", FundSource.Total, FundStage.Paid),
                ("全年执行数·市级", null, FundStage.Paid),
            ],
            Parse(Head + "项目资金（万元）\t资金构成\t合计\t市级\n\t年初预算数\t30\t30\n\t全年执行数\t28\t28\n")
                .BudgetItems.Select(b => (b.Item, b.Source, b.Stage)));

    [Fact]
    public void What_was_completed_on_the_whole_is_the_completion_of_the_goal() => Assert.Equal(
        [("清障12公里。", "清障13公里。")],
        Parse(Head + "年度总体目标\t清障12公里。\t\t\n总体完成情况\t清障13公里。\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n")
            .Goals.Select(g => (g.Text, g.Completion!)));

    [Fact]
    public void A_project_of_a_list_has_the_agency_of_its_own_row_and_the_sum_has_none()
    {
        var filing = Parse("2031年部门预算项目绩效目标公开表\n单位：万元\n主管部门\t预算单位\t项目名称\t资金总额\t绩效目标\t绩效指标\n"
            + "合计\t\t\t42\t\t\n乌有县水务局\t乌有县水库管理所\t水库除险\t30\t除险2座\t产出指标：数量指标：除险座数≥2座\n乌有县林业局\t乌有县苗圃\t育苗\t12\t育苗5万株\t产出指标：数量指标：育苗株数≥5万株\n");
        Assert.Equal([("水库除险", "乌有县水务局"), ("育苗", "乌有县林业局")], filing.Projects.Select(p => (p.Name, p.FundingAgency!)));
        Assert.Equal([("合计", 42m)], filing.BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m)));
        Assert.Equal([("预算单位", "乌有县水库管理所"), ("预算单位", "乌有县苗圃")], filing.HeaderFields.Select(h => (h.Name!, h.Value)));
    }

    [Theory]
    [InlineData("2031年度　　单位：万元\n项目名称\t引水渠清障\n")]
    [InlineData("（2031年度）\t单位：万元\n项目名称\t引水渠清障\n")]
    [InlineData("2031年度　　单位：万元\t\n项目名称\t引水渠清障\n")]
    public void A_year_beside_the_unit_is_the_year_and_the_unit_the_unit(string head)
    {
        var filing = Parse("项目支出绩效目标申报表\n" + head + "资金总额\t30.5\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n");
        Assert.Equal((2031, "万元"), (filing.FiscalYear, filing.AmountUnit));
        Assert.Equal(Money.Of(30.5m, "万元"), Assert.Single(filing.BudgetItems).Amount);
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void Stages_over_their_amounts_are_lines_of_money_with_what_of_them_is_of_a_source()
    {
        var filing = Parse("项目支出绩效运行监控表\n（2031年度）\n项目名称\t引水渠清障\t\t\n项目资金（万元）\t\t\t\n全年预算数\t其中：财政拨款\t1-8月执行数\t执行进度\n40\t30\t22\t55%\n"
            + "年初预算数\t其中：其他资金\t全年预计执行数\t\n35\t5\t40\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n");
        Assert.Equal(
            [
                ("全年预算数", 40m, FundSource.Total, FundStage.Budget),
                ("其中：财政拨款·全年预算数", 30m, FundSource.Fiscal, FundStage.Budget),
                ("1-8月执行数", 22m, FundSource.Total, FundStage.Paid),
                ("年初预算数", 35m, FundSource.Total, FundStage.Initial),
                ("其中：其他资金·年初预算数", 5m, FundSource.Other, FundStage.Initial),
                ("全年预计执行数", 40m, FundSource.Total, null),
            ],
            filing.BudgetItems.Select(b => (b.Item, b.Amount!.Value.Fen / 1_000_000m, b.Source!, b.Stage)));
        Assert.Contains(filing.HeaderFields, h => (h.Name, h.Value) == ("执行进度", "55%"));
    }

    [Fact]
    public void A_second_row_of_amounts_under_stages_that_nothing_names_is_told_as_unread() => Assert.Contains(
        Parse("项目支出绩效运行监控表\n项目名称\t引水渠清障\t\n项目资金（万元）\t\t\n全年预算数\t1-8月执行数\t执行率\n40\t22\t55%\n41\t23\t56%\n").Findings,
        f => f.Rule == FindingRule.UnparsedText && f.Subject.Contains("41 23", StringComparison.Ordinal));

    [Fact]
    public void What_became_of_a_task_stands_beside_it()
    {
        var filing = Parse("部门整体支出绩效自评表\n（2031年度）\n部门名称\t乌有县水务局\t\t\n年度重点任务\t工作内容\t期望目标\t完成情况\n渠道清障\t清理引水渠\t清障12公里\t清障13公里\n"
            + "一级指标\t三级指标\t指标值\t完成值\n产出指标\t清障里程\t≥12公里\t13公里\n");
        Assert.Equal([("渠道清障", "清理引水渠", "清障12公里")], filing.Tasks.Select(t => (t.Name!, t.Content!, t.ExpectedResult!)));
        Assert.Contains(filing.HeaderFields, h => (h.Name, h.Value) == ("渠道清障·完成情况", "清障13公里"));
    }

    [Theory]
    [InlineData("绩效指标\t\t\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n\t质量指标\t验收合格率\t≥95%\n")]
    [InlineData("指标类别\t指标名称\t\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n\t质量指标\t验收合格率\t≥95%\n")]
    public void Levels_under_one_heading_are_told_by_their_place(string table) =>
        Assert.Equal(
            [("产出指标", "数量指标", "清障里程"), ("产出指标", "质量指标", "验收合格率")],
            Assert
                .Single(
                    Parse("项目支出绩效目标申报表\n（2031年度）\n项目名称\t引水渠清障\t\t\n主管部门\t乌有县水务局\t\t\n" + table).Projects)
                .Indicators.Select(i => (i.Level1!, i.Level2!, i.Level3!)));

    [Fact]
    public void Amounts_of_tasks_without_a_unit_anywhere_are_not_guessed()
    {
        var filing = Parse(
            "部门整体支出绩效目标表\n（2031年度）\n部门名称\t乌有县水务局\t\t\n任务名称\t主要内容\t预算金额\t期望目标\n渠道清障\t清理引水渠\t35.2\t清障12公里\n水库除险\t除险\t8万元\t除险2座\n"
                + "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清障里程\t≥12公里\n");
        Assert.Equal([null, Money.Of(8, "万元")], filing.Tasks.Select(t => t.Amount));
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.MissingUnit && f.Subject == "35.2");
    }

    [Fact]
    public void An_amount_of_which_a_scan_left_a_figure_unread_stays_in_its_row_and_is_none() => Assert.Equal(
        [("年度资金总额·全年预算数", Money.Of(40, "万元"), FundStage.Budget), ("年度资金总额·全年执行数", null, FundStage.Paid)],
        Parse(Head + "项目资金（万元）\t\t全年预算数\t全年执行数\n\t年度资金总额\t40\t63.4□3\n").BudgetItems.Select(b => (b.Item, b.Amount, b.Stage!)));

    private static Filing Parse(string text) => TestText.Parse(text);
}
