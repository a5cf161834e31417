using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets;

public class ProjectChecksTests
{
    [Fact]
    public void A_form_that_adds_up_has_no_finding() => Assert.Empty(Mismatches());

    [Theory]
    [InlineData(3, 0, "41.00", "古树名木保护：总计 41.00 万元，各资金来源之和 = 40.00 万元")]
    [InlineData(3, 1, "39.00", "古树名木保护：总计 40.00 万元，各资金来源之和 = 39.00 万元")]
    [InlineData(0, 1, "471.00", "合计：总计 486.50 万元，各资金来源之和 = 487.50 万元")]
    public void A_total_that_is_not_its_funds_is_told_where_it_arises(int row, int amount, string printed, string subject) =>
        Assert.Equal([subject], Mismatches((row, amount, printed)));

    [Fact]
    public void A_wrong_fund_carried_up_into_the_sums_is_told_once() =>
        Assert.Equal(
            ["古树名木保护：总计 40.00 万元，各资金来源之和 = 39.00 万元"],
            Mismatches((3, 1, "39.00"), (1, 1, "299.00"), (0, 1, "469.00")));

    [Theory]
    [InlineData(1, "310.00", "浅水市浮桥区园林局（本级） 310.00 万元，各项目总计之和 = 300.00 万元")]
    [InlineData(0, "476.50", "合计 476.50 万元，各项目总计之和 = 486.50 万元")]
    public void A_sum_that_is_not_its_projects_is_told(int row, string printed, string subject)
    {
        var fiscal = (decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture) - (row == 0 ? 16.5m : 0)).ToString(
            System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([subject], Mismatches((row, 0, printed), (row, 1, fiscal)));
    }

    [Theory]
    [InlineData(0, "古树名木保护 总计")]
    [InlineData(1, "古树名木保护 财政拨款")]
    public void An_empty_amount_that_its_row_needs_is_told(int amount, string subject)
    {
        var finding = Assert.Single(Parse((3, amount, "")).Findings, f => f.Rule == FindingRule.MissingValue);

        Assert.Equal(subject, finding.Subject);
    }

    [Fact]
    public void Rounded_parts_may_miss_their_sum_by_half_a_digit_each()
    {
        Assert.Empty(Mismatches((2, 0, "260.01")));
        Assert.NotEmpty(Mismatches((2, 0, "260.02")));
    }

    [Fact]
    public void A_code_under_another_first_level_is_told()
    {
        var rows = ComposedProjects.Rows.ToArray();
        rows[3] = rows[3] with { Indicators = rows[3].Indicators!.Replace("2-效益指标；23", "3-满意度指标；23", StringComparison.Ordinal) };

        var finding = Assert.Single(TestText.Parse(ComposedProjects.Tab(rows)).Findings, f => f.Rule == FindingRule.IndicatorCodeMismatch);
        Assert.Equal("古树名木保护 第2项 古树长势：3-满意度指标 / 23-生态效益", finding.Subject);
    }

    private static IEnumerable<string> Mismatches(params (int Row, int Amount, string Printed)[] changes) =>
        Parse(changes).Findings.Where(f => f.Rule == FindingRule.ProjectTotalMismatch).Select(f => f.Subject);

    private static Filing Parse(params (int Row, int Amount, string Printed)[] changes)
    {
        var rows = ComposedProjects.Rows.ToArray();
        foreach (var (row, amount, printed) in changes)
        {
            string[] amounts = [.. rows[row].Amounts];
            amounts[amount] = printed;
            rows[row] = rows[row] with { Amounts = amounts };
        }

        return TestText.Parse(ComposedProjects.Tab(rows));
    }
}
