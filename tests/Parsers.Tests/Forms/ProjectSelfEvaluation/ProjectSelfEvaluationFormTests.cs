using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.ProjectSelfEvaluation;

public class ProjectSelfEvaluationFormTests
{
    public static TheoryData<string> Styles => new("tab", "blank lines", "no blank lines");

    private static string Compose(string style, IEnumerable<ComposedScore> rows) => style switch
    {
        "tab" => ComposedEvaluation.Tab(rows),
        "blank lines" => ComposedEvaluation.Dump(rows, "\n"),
        _ => ComposedEvaluation.Dump(rows, ""),
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_gives_the_same_scores_and_indicators(string style)
    {
        var filing = TestText.Parse(Compose(style, ComposedEvaluation.Rows));

        Assert.Equal(FilingKind.ProjectSelfEvaluation, filing.Kind);
        Assert.Equal(
            [
                "项目资金10//执行率：→95% 9.5/10 ",
                "产出指标50/数量指标/新建公共充电桩数量：≥120个→112个 14/15 两处场地未通过验收，下一步尽快整改。",
                "产出指标50/数量指标/巡检次数：每月2次→每月2次 15/15 ",
                "产出指标50/质量指标/设备验收合格率：98%→99% 20/20 ",
                "效益指标30/社会效益指标/居民充电便利程度：明显提高→明显提高 30/30 ",
                "满意度指标10/服务对象满意度指标/居民满意度：≥90%→92.5% 10/10 ",
            ],
            filing.ScoreItems.Select(s =>
                $"{s.Level1}{s.Level1Weight}/{s.Level2}/{s.Level3}：{s.Target}→{s.Actual} {s.Score}/{s.Weight} {s.ShortfallReason}"));
        var indicators = Assert.Single(filing.Projects).Indicators;
        Assert.Equal(["11", "11", "12", "22", "31"], indicators.Select(i => i.Level2Code));
        Assert.Equal(
            filing.ScoreItems.Skip(1).Select(s => (s.Level3, s.Target, (string?)null)),
            indicators.Select(i => (i.Level3, i.AnnualTarget, i.PeriodTarget)));
        Assert.Equal(indicators, filing.ScoreItems.Skip(1).Select(s => s.Indicator!), ReferenceEqualityComparer.Instance);
        Assert.Equal((100m, 98.5m), (filing.Evaluation!.TotalWeight, filing.Evaluation.TotalScore));
        Assert.Empty(filing.Findings);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_gives_the_same_head(string style)
    {
        var filing = TestText.Parse(Compose(style, ComposedEvaluation.Rows));

        Assert.Equal(("浅水市项目支出绩效自评表", "浅水市能源局", 2023, "万元"), (filing.Title, filing.Agency, filing.FiscalYear, filing.AmountUnit));
        Assert.Equal(
            [("实施单位", "浅水市电力服务中心"), ("填报人", "苏小满"), ("联系电话", "0000-111222"), ("", "注：定量指标完成的得满分，未完成的按比例计分。")],
            filing.HeaderFields.Select(h => (h.Name ?? "", h.Value)));
        Assert.Equal(("充电设施建设补助", Money.Of(480, "万元")), (Assert.Single(filing.Projects).Name, filing.Projects[0].Total));
        Assert.Equal(
            ("1.新建公共充电桩120个；2.居民充电更加便利。", "新建充电桩112个,居民充电便利程度明显提高。"),
            (Assert.Single(filing.Goals).Text, filing.Goals[0].Completion));
    }

    [Fact]
    public void Funds_are_rows_crossed_with_columns_and_an_empty_cell_is_no_zero()
    {
        var filing = TestText.Parse(ComposedEvaluation.Tab(ComposedEvaluation.Rows));

        Assert.Equal(
            [
                "年度资金总额·年初预算数",
                "年度资金总额·全年预算数（A）",
                "年度资金总额·全年执行数（B）",
                "其中：当年财政拨款·年初预算数",
                "其中：当年财政拨款·全年预算数（A）",
                "其中：当年财政拨款·全年执行数（B）",
            ],
            filing.BudgetItems.Take(6).Select(b => b.Item));
        Assert.Equal(
            [Money.Of(500, "万元"), Money.Of(480, "万元"), Money.Of(456, "万元")],
            filing.BudgetItems.Take(3).Select(b => b.Amount!.Value));
        Assert.Equal([null, new Money(0), null], filing.BudgetItems.Skip(9).Select(b => b.Amount));
        // A dash says that none is printed.
        Assert.Equal([null, null, "95%", null, null, null], filing.BudgetItems.Take(6).Select(b => b.ExecutionRate));
    }

    [Theory]
    [InlineData(
        "500.00\t489.00\t456.00",
        "98.5",
        FindingRule.BudgetTotalMismatch,
        "年度资金总额·全年预算数（A） 489.00 万元，其中：当年财政拨款·全年预算数（A）＋上年结转资金·全年预算数（A）＋其他资金·全年预算数（A） = 480.00 万元"
    )]
    [InlineData("507.00\t480.00\t456.00", "98.5", FindingRule.MissingValue, "其他资金·年初预算数")]
    [InlineData("500.00\t480.00\t456.00", "99.5", FindingRule.ScoreTotalMismatch, "总分 99.50，各项得分之和 = 98.50")]
    public void What_does_not_add_up_is_found(string funds, string total, string rule, string subject)
    {
        // The printed rate is not that of another budget either.
        var finding = Assert.Single(TestText.Parse(ComposedEvaluation.Tab(ComposedEvaluation.Rows, funds, total)).Findings,
            f => f.Rule != FindingRule.ExecutionRateMismatch);

        Assert.Equal((rule, subject), (finding.Rule, finding.Subject));
        Assert.NotEmpty(finding.Evidence);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Cost_may_be_a_first_level(string style)
    {
        ComposedScore[] rows =
        [
            new("成本指标（50分）", "经济成本指标", "单桩建设成本", "≤4万元", "3.8万元", "50", "50"),
            new(null, "社会成本指标", null, null, null, null, null),
            .. ComposedEvaluation.Rows.Skip(5),
        ];

        var filing = TestText.Parse(Compose(style, rows).Replace("98.5", "99.5", StringComparison.Ordinal));

        Assert.Equal(
            ("成本指标", 50m, "经济成本指标"),
            (filing.ScoreItems[1].Level1, filing.ScoreItems[1].Level1Weight, filing.ScoreItems[1].Level2));
        Assert.Equal((null, null), (filing.Projects[0].Indicators[0].Level1Code, filing.Projects[0].Indicators[0].Level2Code));
        Assert.Empty(filing.Findings);
    }

    [Fact]
    public void A_total_that_a_narrow_column_breaks_is_one_number() =>
        Assert.Equal(
            98.5m,
            TestText
                .Parse(ComposedEvaluation.Dump(ComposedEvaluation.Rows, "").Replace("98.5", "98.\n5", StringComparison.Ordinal))
                .Evaluation!.TotalScore);

    /// <summary>Narrow cells wrap 项目 / 名称 beside their values, and a dump by columns puts the year among them.</summary>
    [Fact]
    public void Labels_over_two_lines_give_back_their_values_and_the_dump_is_told()
    {
        var filing = TestText.Parse(
            "项目支出绩效自评表\n项目 河道保洁经费\n名称\n主管 云溪市水务局\n部门\n\n( 2020 年度)\n\n实施单位 云溪市河湖管护中心\n\n年初预算数 全年预算数 全年执行数 分值 执行率 得分\n\n年度资金总额\n\n"
                + "20.00\n\n20.00\n\n20.00\n\n10\n\n100%\n\n10\n\n预期目标\n\n实际完成情况\n\n保洁河道三百公里。\n\n已保洁河道三百公里。\n\n一级指标\n\n二级指标\n\n三级指标\n\n年度指标值\n\n实际完成值\n\n分值\n\n得分\n\n"
                + "产出指标\n\n数量指标\n\n质量指标\n\n保洁河道里程\n\n保洁验收合格率\n\n≥300公里\n\n≥95%\n\n300公里\n\n96%\n\n50\n\n40\n\n50\n\n40\n\n总分\n\n100\n\n100\n"
        );

        Assert.Equal(("云溪市水务局", 2020), (filing.Agency, filing.FiscalYear));
        Assert.Equal("河道保洁经费", Assert.Single(filing.Projects).Name);
        Assert.Contains(filing.HeaderFields, f => f is { Name: "实施单位", Value: "云溪市河湖管护中心" });
        Assert.Contains(filing.Findings, f => f.Rule == FindingRule.AmbiguousLayout && f.Subject == "cells out of order");
    }

    [Fact]
    public void A_year_on_a_line_of_its_own_is_the_fiscal_year_of_a_form_without_title() =>
        Assert.Equal(2024, TestText.Parse("( 2024 年度)\n年初预算数 全年预算数 全年执行数 执行率\n年度资金总额 预期目标\n实际完成情况\n年度指标值 实际完成值 三级指标\n").FiscalYear);
}
