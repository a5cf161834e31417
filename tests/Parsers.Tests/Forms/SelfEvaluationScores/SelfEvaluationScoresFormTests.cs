using CsCheck;
using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

public class SelfEvaluationScoresFormTests
{
    public static TheoryData<string> Styles => new("tab", "blank lines", "no blank lines", "aligned, top", "aligned, middle");

    private static string Compose(string style, IEnumerable<ComposedRow> rows) => style switch
    {
        "tab" => ComposedForm.Tab(rows),
        "blank lines" => ComposedForm.Dump(rows, "\n"),
        "aligned, top" => ComposedForm.Aligned([.. rows], middle: false),
        "aligned, middle" => ComposedForm.Aligned([.. rows], middle: true),
        _ => ComposedForm.Dump(rows, ""),
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_style_gives_the_same_rows(string style)
    {
        var filing = TestText.Parse(Compose(style, ComposedForm.Rows));

        Assert.Equal(FilingKind.SelfEvaluationScores, filing.Kind);
        Assert.Equal("浅水市浮桥区园林局", filing.Agency);
        Assert.Equal(2023, filing.FiscalYear);
        Assert.Equal("万元", filing.AmountUnit);
        Assert.Equal(
            ComposedForm.Rows.Select(r => (r.Level3, r.Explanation, r.Reason, r.Improvement)),
            filing.ScoreItems.Select(i => (i.Level3, i.Explanation, i.ShortfallReason, i.Improvement)));
        Assert.Equal(ComposedForm.Rows.Select(r => (r.Weight, r.Score)), filing.ScoreItems.Select(i => ($"{i.Weight}", $"{i.Score}")));
        Assert.Equal(["投入40目标设定15", "投入40目标设定15", "投入40预算配置25", "投入40预算配置25", "过程60预算执行60", "过程60预算执行60"],
            filing.ScoreItems.Select(i => $"{i.Level1}{i.Level1Weight}{i.Level2}{i.Level2Weight}"));
        Assert.Equal((100m, 93.5m, "优"), (filing.Evaluation!.TotalWeight, filing.Evaluation.TotalScore, filing.Evaluation.Grade));
        Assert.Empty(filing.Findings);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Goals_pair_with_their_completion_and_the_budget_with_its_columns(string style)
    {
        var filing = TestText.Parse(Compose(style, ComposedForm.Rows));

        Assert.Equal([("新建口袋公园6座。", "已建成6座。"), ("养护行道树2万株。", "养护2.1万株。")], filing.Goals.Select(g => (g.Text, g.Completion!)));
        Assert.Equal(["总预算 1,000.00", "基本支出 400.00", "项目支出 350.00", "专项资金 50.00", "其他事业发展支出 200.00", "区本级资金 250.00", "对下转移支付 0.00"],
            filing.BudgetItems.Select(b => $"{b.Item} {b.AmountText}"));
        Assert.Equal(Money.Of(1000, "万元"), filing.BudgetItems[0].Amount);
        Assert.Equal([("单位数", "3"), ("未能完成原因", "无")], filing.HeaderFields.Select(h => (h.Name!, h.Value)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_row_without_a_name_is_kept_and_reported(string style)
    {
        var rows = ComposedForm.Rows.Select((r, i) => i == 3 ? r with { Level3 = null, Explanation = null } : r);

        var filing = TestText.Parse(Compose(style, rows));

        Assert.Equal((null, 10m, 10m), (filing.ScoreItems[3].Level3, filing.ScoreItems[3].Weight, filing.ScoreItems[3].Score));
        Assert.Equal("score_items 4：预算配置，分值 10.00，得分 10.00，三级指标为空", Assert.Single(filing.Findings).Subject);
    }

    [Theory]
    [InlineData("tab")]
    [InlineData("blank lines")]
    [InlineData("no blank lines")]
    public void Levels_printed_again_behind_repeated_headings_are_no_new_levels(string style)
    {
        var rows = ComposedForm.Rows.Select(
            (r, i) => i == 5 ? r with { Level1 = "过程", Weight1 = "60", Level2 = "预算执行", Weight2 = "60" } : r);
        const string headings = "一级指标 分值 二级指标 分值 三级指标 分值 指标解释 得分/自评分 未达标原因 改进措施";
        var text = Compose(style, rows);
        var at = text.LastIndexOf("过程", StringComparison.Ordinal);
        text = text.Insert(at, (style == "tab" ? headings.Replace(' ', '\t') : headings) + "\n");

        var filing = TestText.Parse(text);

        Assert.Equal(6, filing.ScoreItems.Count);
        Assert.Equal(
            ("过程", 60m, "预算执行", 60m),
            (filing.ScoreItems[5].Level1, filing.ScoreItems[5].Level1Weight, filing.ScoreItems[5].Level2, filing.ScoreItems[5].Level2Weight)
        );
        Assert.Empty(filing.Findings);
    }

    [Theory]
    [InlineData("1,000.00\t400.00", "1,100.00\t400.00", FindingRule.BudgetTotalMismatch)]
    [InlineData("250.00\t0.00", "240.00\t0.00", FindingRule.BudgetTotalMismatch)]
    [InlineData("250.00\t0.00", "150.00\t", FindingRule.MissingValue)]
    [InlineData("\t93.5\t", "\t94.5\t", FindingRule.ScoreTotalMismatch)]
    [InlineData("总分\t100", "总分\t105", FindingRule.ScoreTotalMismatch)]
    [InlineData("\t8\t部门所设", "\t免\t部门所设", FindingRule.LayoutNotUnderstood)]
    public void What_does_not_add_up_is_found(string printed, string planted, string rule) =>
        Assert.Contains(
            TestText.Parse(ComposedForm.Tab(ComposedForm.Rows).Replace(printed, planted, StringComparison.Ordinal)).Findings,
            f => f.Rule == rule);

    [Fact]
    public void A_score_above_its_weight_is_found()
    {
        var rows = ComposedForm.Rows.Select((r, i) => i == 0 ? r with { Score = "8.5" } : r);

        Assert.Equal("目标设定合理性：分值 8.00，得分 8.50", Assert.Single(TestText.Parse(ComposedForm.Tab(rows, "94.0")).Findings).Subject);
    }

    [Fact]
    public void A_row_parted_by_a_page_end_is_put_together()
    {
        var text = ComposedForm
            .Dump(ComposedForm.Rows, "")
            .Replace(
                "既定支付进度的比率，反映\n",
                "既定支付进度的比率，反映\n20\n受汛期影响，部分工程开工较晚，支付\n加快工程进度，按月通\n\f",
                StringComparison.Ordinal)
            .Replace(
                "部门预算执行的及时性。\n20\n受汛期影响，部分工程开工较晚，支付\n进度未达序时要求。\n加快工程进度，按月通\n报支付情况。",
                "部门预算执行的及时性。\n进度未达序时要求。\n报支付情况。",
                StringComparison.Ordinal);

        var item = TestText.Parse(text).ScoreItems[4];

        var row = ComposedForm.Rows[4];
        Assert.Equal((row.Explanation, row.Reason, row.Improvement), (item.Explanation, item.ShortfallReason, item.Improvement));
    }

    [Fact]
    public void Completions_that_pair_with_no_goal_stay_as_a_field()
    {
        var filing = TestText.Parse(
            ComposedForm
                .Tab(ComposedForm.Rows)
                .Replace("目标2：养护2.1万株。", "目标2：养护2.1万株。</p><p>目标3：另行验收。", StringComparison.Ordinal));

        Assert.Contains(filing.HeaderFields, h => h is { Name: "整体绩效目标完成情况", Value: "另行验收。" });
    }

    [Fact]
    public void Lines_in_any_order_are_a_filing() =>
        Gen.Shuffle(Compose("no blank lines", ComposedForm.Rows)[ComposedForm.Head.Length..].Split('\n'))
            .Sample(
                lines => TestText.Parse(ComposedForm.Head + string.Join('\n', lines)).Kind == FilingKind.SelfEvaluationScores,
                iter: 40);

    [Fact]
    public void A_score_table_without_headings_is_no_fault()
    {
        var text = Compose("no blank lines", ComposedForm.Rows);

        var filing = TestText.Parse(text[..text.IndexOf("一级指标", StringComparison.Ordinal)]);

        Assert.Empty(filing.ScoreItems);
        Assert.Equal(7, filing.BudgetItems.Count);
    }

    [Fact]
    public void Columns_written_one_after_the_other_give_the_rows_and_a_finding_that_names_them()
    {
        var filing = TestText.Parse(ComposedForm.Columns(ComposedForm.Rows));

        Assert.Equal(
            ComposedForm.Rows.Select(r => (r.Level3, r.Explanation, r.Reason, r.Improvement)),
            filing.ScoreItems.Select(i => (i.Level3, i.Explanation, i.ShortfallReason, i.Improvement)));
        Assert.Equal(ComposedForm.Rows.Select(r => (r.Weight, r.Score)), filing.ScoreItems.Select(i => ($"{i.Weight}", $"{i.Score}")));
        Assert.Equal(
            [(FindingRule.AmbiguousLayout, string.Join('、', ComposedForm.Rows.Select(r => r.Level3)))],
            filing.Findings.Select(f => (f.Rule, f.Subject)));
    }
}
