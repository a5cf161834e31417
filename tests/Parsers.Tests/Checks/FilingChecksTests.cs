using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Checks;

public class FilingChecksTests
{
    [Theory]
    [InlineData("300 270 90.00% 10 9", "")]
    [InlineData("300 270 90% 10 9", "")]
    [InlineData("300 270 0.9 10 9", "")]
    [InlineData("300 270 90 10 9", "")]
    [InlineData("300 270 89.99% 10 9", "")]
    [InlineData("300 270 95.00% 10 9", "execution-rate-mismatch")]
    [InlineData("300 270 90.00% 10 10", "execution-score-mismatch")]
    [InlineData("300 290 96.67% 10 9.67", "")]
    [InlineData("300 290 96.67% 10 9.6", "")]
    // Whole points are rounded where all are whole, and more than all is not scored.
    [InlineData("300 290 96.67% 10 10", "")]
    [InlineData("300 330 110.00% 10 10", "paid-above-allotted")]
    [InlineData("300 - 90.00% 10 9", "")]
    [InlineData("300 270 - 10 9", "")]
    [InlineData("0 0 100% 10 10", "")]
    public void Execution_is_what_was_paid_of_the_budget(string figures, string expected)
    {
        var cells = figures.Split(' ');
        var filing = new Filing
        {
            Kind = FilingKind.ProjectSelfEvaluation, AmountUnit = "万元",
            BudgetItems =
            [
                Money("年度资金总额·全年预算数", cells[0], FundStage.Budget),
                Money("年度资金总额·全年执行数", cells[1], FundStage.Paid) with { ExecutionRate = cells[2] == "-" ? null : cells[2] },
            ],
            ScoreItems = [Row("执行率", null, cells[2] == "-" ? null : cells[2], cells[3], cells[4]) with { Level1 = "项目资金" }],
        };
        Assert.Equal(expected, Rules(filing));
    }

    [Theory]
    [InlineData("≥98%", "98%", "10", "10", "")]
    [InlineData("＞92%", "92%", "10", "10", "target-missed-full-score")]
    [InlineData("≥100个", "80个", "10", "8", "")]
    [InlineData("≥100个", "80个", "10", "6", "score-formula-mismatch")]
    [InlineData("≥100个", "100个", "10", "8", "score-formula-mismatch")]
    // Points may be taken off for what was promised too low, and all of them where part of a thing is nothing.
    [InlineData("≥100个", "150个", "10", "8", "")]
    [InlineData("≥100个", "80个", "10", "0", "")]
    [InlineData("≤100元", "125元", "10", "8", "")]
    [InlineData("≤100元", "125元", "10", "7.5", "")]
    [InlineData("≤100元", "125元", "10", "5", "score-formula-mismatch")]
    [InlineData("≤0起", "1起", "10", "5", "")]
    [InlineData("有效提升", "达成预期指标", "10", "8", "")]
    [InlineData("有效提升", "达成预期指标", "10", "7", "qualitative-score-out-of-band")]
    [InlineData("有效提升", "部分达成年度指标并具有一定效果", "10", "7", "")]
    [InlineData("有效提升", "部分达成", "10", "9", "qualitative-score-out-of-band")]
    [InlineData("有效提升", "未达成预期指标且效果较差", "10", "7", "qualitative-score-out-of-band")]
    // These are no words of the rules.
    [InlineData("有效提升", "部分完成", "10", "9", "")]
    [InlineData("有效提升", "部分完成", "10", "10", "qualitative-score-out-of-band")]
    [InlineData("有效提升", "基本达到", "10", "6", "")]
    [InlineData("有效提升", "效果显著", "10", "2", "")]
    [InlineData("≥58万人次", "600000万人次", "10", "10", "unit-slip")]
    [InlineData("≥580000人次", "60人次", "10", "0", "unit-slip")]
    public void A_result_scores_by_the_rules(string target, string actual, string weight, string score, string expected) =>
        Assert.Equal(expected, Rules(Scored(Row("甲", target, actual, weight, score), Row("乙", null, null, "1", "0.5"))));

    [Theory]
    [InlineData("9", Severity.Warning)]
    [InlineData("6", Severity.Info)]
    public void Fewer_points_than_the_formulas_give_are_no_fault(string score, Severity severity) => Assert.Equal(
        severity,
        Assert.Single(FilingChecks.Noted(Scored(Row("甲", "≥100个", "80个", "10", score), Row("乙", null, null, "1", "0.5"))).Findings).Severity);

    [Fact]
    public void A_row_that_prints_its_own_rule_is_scored_by_that() => Assert.Equal("",
        Rules(Scored(Row("甲", "≥100个", "80个", "10", "6") with { Explanation = "每少10个扣2分" })));

    [Fact]
    public void What_was_not_read_surely_is_not_checked()
    {
        var row = Row("甲", "＞92%", "92%", "10", "10");
        Assert.Equal("", Rules(Scored(row with { Evidence = [new Evidence("actual", new TextSpan(1, 1, 1, null, 0.89))] })));
        var sure = row with { Evidence = [new Evidence("actual", new TextSpan(1, 1, 1, null, 0.9))] };
        Assert.Equal("target-missed-full-score", Rules(Scored(sure)));
        var doubted = Scored(row with { Evidence = [new Evidence(null, new TextSpan(1, 4, 4))] }) with
        {
            Findings =
            [
                new Finding(FindingRule.LowConfidence, Severity.Warning, "", "") { Evidence = [new Evidence(null, new TextSpan(1, 4, 4))] },
            ],
        };
        Assert.Equal(FindingRule.LowConfidence, Rules(doubted));
    }

    [Fact]
    public void Rows_that_may_stand_otherwise_on_paper_are_not_checked() => Assert.Equal(FindingRule.AmbiguousLayout,
        Rules(Scored(Row("甲", "＞92%", "92%", "10", "10")) with
        { Findings = [new Finding(FindingRule.AmbiguousLayout, Severity.Info, "", "")] }));

    [Fact]
    public void How_far_a_year_is_in_its_middle_is_no_result() => Assert.Equal("",
        Rules(Scored(Row("甲", "≥98%", "49%", "10", "10")) with { Kind = FilingKind.Monitoring, AsksForReasons = true }));

    [Theory]
    [InlineData("≥100个", "90个", null, "deviation-reason-missing")]
    [InlineData("≥100个", "90个", "无", "deviation-reason-missing")]
    [InlineData("≥100个", "90个", "进度滞后", "")]
    [InlineData("≥100个", "130个", null, "deviation-reason-missing")]
    [InlineData("≥100个", "110个", null, "")]
    public void A_form_that_asks_for_reasons_has_them(string target, string actual, string? reason, string expected)
    {
        var filing = Scored(Row("甲", target, actual, null, null) with { ShortfallReason = reason });
        Assert.Equal(expected, Rules(filing with { AsksForReasons = true }));
        Assert.Equal("", Rules(filing));
        Assert.Equal("", Rules(filing with { AsksForReasons = true, HeaderFields = [new HeaderField("未完成原因", "见报告")] }));
    }

    [Theory]
    [InlineData("94.49", "优", "")]
    [InlineData("90", "优", "")]
    [InlineData("89.99", "优", "grade-mismatch")]
    [InlineData("85", "良好", "")]
    [InlineData("85", "合格", "grade-mismatch")]
    [InlineData("95", "甲", "")]
    [InlineData("105", "良", "")]
    public void A_grade_is_that_of_its_score(string score, string grade, string expected) =>
        Assert.Equal(expected, Rules(Scored() with { Evaluation = new Evaluation(100, Number(score), grade) }));

    [Theory]
    [InlineData("10 40 50", "")]
    [InlineData("10 40 49", "weights-not-100")]
    [InlineData("40 30 20", "")]
    [InlineData("33.33 33.33 33.33", "")]
    [InlineData("0.3 0.3 0.4", "")]
    [InlineData("40 50", "")]
    [InlineData("40 40 -", "")]
    public void Weights_come_to_a_hundred(string weights, string expected) => Assert.Equal(expected,
        Rules(Scored([.. weights.Split(' ').Select((w, i) => Row($"{i}", null, null, w == "-" ? null : w, null))])));

    [Fact]
    public void Five_results_that_are_their_targets_are_told()
    {
        ScoreItem[] rows = [.. Enumerable.Range(1, 5).Select(i => Row($"{i}", $"≥{i}个", $"≥{i}个", null, null))];
        Assert.Equal("result-equals-target", Rules(Scored(rows)));
        Assert.Equal("", Rules(Scored(rows[1..])));
        Assert.Equal("", Rules(Scored([.. rows[1..], Row("6", "有效提升", "有效提升", null, null)])));
    }

    [Theory]
    [InlineData("377.95 302.36 75.59", "")]
    [InlineData("377.95 3023600 75.59", "财政拨款 3023600")]
    [InlineData("3779500 302.36 75.59", "年度资金总额 3779500")]
    [InlineData("377.95 302.36 70", "")]
    [InlineData("0 0 0", "")]
    public void An_amount_in_yuan_among_those_in_ten_thousands_is_told(string amounts, string expected)
    {
        var cells = amounts.Split(' ');
        var filing = new Filing
        {
            Kind = FilingKind.ProjectTargets, AmountUnit = "万元",
            BudgetItems =
            [
                Money("年度资金总额", cells[0], FundStage.Plan), Money("财政拨款", cells[1], FundStage.Plan) with { Source = FundSource.Fiscal },
                Money("上年结转资金", cells[2], FundStage.Plan) with { Source = FundSource.CarryOver },
            ],
        };
        Assert.Equal(expected, string.Join(' ', FilingChecks.Noted(filing).Findings.Select(f => f.Subject)));
    }

    [Fact]
    public void A_finding_says_what_where_and_what_was_expected()
    {
        var row = Row("群众满意度", "＞92%", "92%", "10", "10") with { Evidence = [new Evidence(null, new TextSpan(3, 7, 7))] };
        var finding = Assert.Single(FilingChecks.Noted(Scored(row)).Findings);
        Assert.Equal(
            (Severity.Error, "群众满意度：指标值 ＞92%，实际完成值 92%，分值 10.00，得分 10.00"),
            (finding.Severity, finding.Subject));
        Assert.Equal(
            "score_items 1 (page 3): 92% misses the target ＞92%, and the full score of 10.00 was found; less than 10.00 was expected",
            finding.Message);
        Assert.Equal(row.Evidence, finding.Evidence);
    }

    private static string Rules(Filing filing) => string.Join(' ', FilingChecks.Noted(filing).Findings.Select(f => f.Rule));

    private static Filing Scored(params ScoreItem[] rows) => new() { Kind = FilingKind.ProjectSelfEvaluation, ScoreItems = rows };

    private static ScoreItem Row(string name, string? target, string? actual, string? weight, string? score) =>
        new() { Level3 = name, Target = target, Actual = actual, Weight = Number(weight), Score = Number(score) };

    private static decimal? Number(string? text) => text is null ? null
        : NumberReader.TryReadAll(text, out var number) ? number : throw new ArgumentException(text);

    private static BudgetItem Money(string item, string amount, string stage) =>
        new(item, amount == "-" ? null : Model.Money.Of(Number(amount)!.Value, "万元"), amount == "-" ? null : amount)
        {
            Side = BudgetSide.Funds, Source = FundSource.Total, Stage = stage,
        };
}
