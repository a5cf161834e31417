using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>Layouts that provinces publish, and whose cells were once taken for others, or lost.</summary>
public class PublishedLayoutTests
{
    private const string Targets = "项目支出绩效目标申报表\n（2031年度）\n项目名称\t湖堤绿化\t\t\t\n主管部门\t子虚市园林局\t\t\t\n";
    private const string Results = "项目支出绩效自评表\n（2031年度）\n项目名称\t湖堤绿化\t\t\t\n主管部门\t子虚市园林局\t\t\t\n";
    private const string Indicators = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t绿化面积\t≥9公顷\n";

    [Fact]
    public void A_block_of_indicators_of_the_whole_time_above_that_of_the_year_has_targets_of_that_time()
    {
        var indicators = Assert
            .Single(
                Parse(
                    Targets
                        + "长期绩效指标\t一级指标\t二级指标\t指标内容\t指标值\n\t产出指标\t数量指标\t绿化面积\t30公顷\n年度绩效指标\t一级指标\t二级指标\t指标内容\t指标值\n\t产出指标\t数量指标\t绿化面积\t9公顷\n"
                ).Projects)
            .Indicators;
        Assert.Equal([("30公顷", null), (null, "9公顷")], indicators.Select(i => (i.PeriodTarget, i.AnnualTarget)));
    }

    [Fact]
    public void A_stage_that_begins_a_row_is_that_of_all_its_amounts() =>
        Assert.Equal(
            [
                ("资金总额", FundStage.Plan),
                ("其中：财政拨款", FundStage.Plan),
                ("全年执行数", FundStage.Paid),
                ("其中：财政拨款·全年执行数", FundStage.Paid),
            ],
            Parse(Results + "项目资金（万元）\t资金总额：\t60\t其中：财政拨款：\t50\n\t全年执行数：\t58\t其中：财政拨款：\t49\n")
                .BudgetItems.Select(b => (b.Item.Replace("：·", "·", StringComparison.Ordinal), b.Stage!)));

    [Fact]
    public void Grades_under_a_standard_explain_an_indicator()
    {
        var indicator = Assert.Single(Assert.Single(Parse(Targets.Replace("\t\t\t\n", "\t\t\t\t\t\n", StringComparison.Ordinal)
            + "一级指标\t二级指标\t三级指标\t指标描述\t评价标准\t\t\n\t\t\t\t优\t良\t差\n产出指标\t数量指标\t绿化面积\t新绿化的面积\t≥9公顷\t≥7公顷\t<7公顷\n").Projects).Indicators);
        Assert.Equal(("绿化面积", null), (indicator.Level3, indicator.AnnualTarget));
        Assert.Equal("新绿化的面积；优：≥9公顷；良：≥7公顷；差：<7公顷", indicator.Explanation);
    }

    [Fact]
    public void Projects_whose_indicators_stand_in_a_column_for_each_level_keep_them_as_fields()
    {
        var filing = Parse(
            "2031年项目支出绩效目标表\n单位：万元\n序号\t项目名称\t项目金额\t总体目标\t产出指标\t\t效益指标\n\t\t\t\t数量指标\t质量指标\t\n1\t湖堤绿化\t60\t绿化9公顷\t绿化面积≥9公顷\t成活率≥95%\t降尘\n");
        Assert.Equal([("湖堤绿化", Money.Of(60, "万元"), "绿化9公顷")], filing.Projects.Select(p => (p.Name, p.Total!.Value, p.Goal!)));
        Assert.Equal([("数量指标", "绿化面积≥9公顷"), ("质量指标", "成活率≥95%"), ("效益指标", "降尘")], filing.HeaderFields.Select(h => (h.Name!, h.Value)));
    }

    [Theory]
    [InlineData(
        "2031年项目支出绩效自评表\n金额单位：万元\n序号\t项目名称\t主管部门\t全年预算数\t全年执行数\t自评得分\n1\t湖堤绿化\t子虚市园林局\t60\t58\t95\n2\t花坛养护\t子虚市园林局\t40\t40\t88\n合计\t\t\t100\t98\t\n"
    )]
    public void Headings_of_no_known_table_are_no_labels_and_it_is_said_once(string text)
    {
        var filing = Parse(text);
        Assert.Empty(filing.Projects);
        Assert.Empty(filing.BudgetItems);
        Assert.Empty(filing.Goals);
        Assert.Empty(filing.HeaderFields);
        Assert.Equal(FindingRule.LayoutNotUnderstood, Assert.Single(filing.Findings).Rule);
    }

    [Fact]
    public void Headings_of_both_times_over_their_indicators_tell_the_targets_apart()
    {
        var indicator = Assert.Single(Assert.Single(Parse(Targets.Replace("\t\t\t\n", "\t\t\t\t\n", StringComparison.Ordinal)
            + "一级指标\t二级指标\t实施期绩效指标\t\t年度绩效指标\t\n\t\t三级指标\t指标值\t三级指标\t指标值\n产出指标\t数量指标\t绿化面积\t30公顷\t绿化面积\t9公顷\n").Projects).Indicators);
        Assert.Equal(("30公顷", "9公顷"), (indicator.PeriodTarget, indicator.AnnualTarget));
    }

    [Fact]
    public void The_score_of_spending_beside_stages_is_one()
    {
        var filing = Parse(Results + "预算情况（万元）\t\t\t\t\n全年预算数\t全年执行数\t执行率\t分值\t得分\n60\t57\t95%\t10\t9.5\n");
        Assert.Equal(
            ("执行率", "95%", 10m, 9.5m),
            Assert.Single(filing.ScoreItems.Select(s => (s.Level3, s.Actual, s.Weight!.Value, s.Score!.Value))));
        Assert.Equal([FundStage.Budget, FundStage.Paid], filing.BudgetItems.Select(b => b.Stage));
    }

    [Fact]
    public void Levels_in_rows_of_their_own_are_those_of_the_rows_below_them() =>
        Assert.Equal(
            [("产出指标", "数量指标", "绿化面积"), ("产出指标", "质量指标", "成活率"), ("效益指标", "生态效益指标", "降尘")],
            Assert
                .Single(
                    Parse(
                        Targets
                            + "绩效指标\t指标值\t权重\t\t\n一、产出指标\t\t\t\t\n1.数量指标\t\t\t\t\n绿化面积\t≥9公顷\t40\t\t\n2.质量指标\t\t\t\t\n成活率\t≥95%\t20\t\t\n二、效益指标\t\t\t\t\n1.生态效益指标\t\t\t\t\n降尘\t明显\t30\t\t\n"
                    ).Projects)
                .Indicators.Select(i => (i.Level1!, i.Level2!, i.Level3!)));

    [Fact]
    public void What_was_spent_in_some_months_is_paid_and_the_year_is_told_beside_them()
    {
        var filing = Parse("项目支出绩效运行监控表\n（2031年度1-9月）\n项目名称\t湖堤绿化\t\t\n预算执行情况（万元）\t项目\t年初预算\t1-9月支出\n\t资金总额\t60\t40\n" + Indicators);
        Assert.Equal(2031, filing.FiscalYear);
        Assert.Equal(
            [("资金总额·年初预算", FundStage.Initial), ("资金总额·1-9月支出", FundStage.Paid)],
            filing.BudgetItems.Select(b => (b.Item, b.Stage!)));
    }

    [Fact]
    public void What_stands_under_a_heading_of_money_that_nobody_knows_is_kept()
    {
        var filing = Parse(Results.Replace("\t\t\t\n", "\t\t\t\t\t\n", StringComparison.Ordinal)
            + "项目资金（万元）\t资金来源\t年初预算数\t到位数\t核减数\t全年执行数\t拨付进度（%）\n\t财政拨款\t60\t58\t2\t57\t97\n");
        Assert.Equal(
            [("财政拨款·年初预算数", FundStage.Initial), ("财政拨款·到位数", FundStage.Received), ("财政拨款·全年执行数", FundStage.Paid), ("财政拨款·核减数", null)],
            filing.BudgetItems.Select(b => (b.Item, b.Stage)));
        Assert.Contains(filing.HeaderFields, h => (h.Name, h.Value) == ("财政拨款·拨付进度", "97"));
    }

    [Theory]
    [InlineData("资金到位率（%）\t100\t\t\t\n")]
    [InlineData("预计完成时间\t2032\t\t\t\n")]
    public void A_label_that_is_made_like_a_stage_makes_no_money_of_its_figure(string row) =>
        Assert.Empty(Parse(Results + row + Indicators).BudgetItems);

    [Fact]
    public void How_far_a_result_is_off_is_no_reason()
    {
        var score = Assert.Single(Parse(Results + "三级指标\t年度指标值\t实际完成值\t得分\t偏差度\t原因\n绿化面积\t10公顷\t9公顷\t9\t-10%\t干旱\n").ScoreItems);
        Assert.Equal("干旱", score.ShortfallReason);
    }

    private static Filing Parse(string text) => TestText.Parse(text);
}
