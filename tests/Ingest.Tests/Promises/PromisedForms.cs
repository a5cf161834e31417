using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Tests.Promises;

/// <summary>Forms of one agency that promise, and report what came of it.</summary>
internal static class PromisedForms
{
    private const string Agency = "番禺区林业局";

    /// <param name="rows">Each "name target".</param>
    public static Filing Targets(int year, string project, decimal total, params string[] rows) => new()
    {
        Kind = FilingKind.ProjectTargets, Title = $"番禺区{year}年项目支出绩效目标表", Agency = Agency, FiscalYear = year, AmountUnit = "万元",
        Projects = [Project(project, total, [.. rows.Select(Promise)])],
    };

    /// <param name="rows">Each "name target actual weight score".</param>
    public static Filing Report(int year, string project, decimal initial, params string[] rows)
    {
        var indicators = rows.Select(Promise).ToList();
        return new Filing
        {
            Kind = FilingKind.ProjectSelfEvaluation, Title = $"番禺区{year}年项目支出绩效自评表", Agency = Agency, FiscalYear = year, AmountUnit = "万元",
            Projects = [Project(project, initial, indicators)],
            BudgetItems =
            [
                new BudgetItem("年度资金总额·年初预算数", Money.Of(initial, "万元"), FormattableString.Invariant($"{initial:0.00}"))
                {
                    Side = BudgetSide.Funds, Source = FundSource.Total, Stage = FundStage.Initial,
                },
            ],
            ScoreItems = [.. rows.Select((r, i) => Result(r.Split(' '), indicators[i]))],
        };
    }

    private static Project Project(string name, decimal total, IReadOnlyList<Indicator> indicators) =>
        new(name, Agency, Money.Of(total, "万元"), null, null, null, null) { Indicators = indicators };

    private static Indicator Promise(string row)
    {
        var cells = row.Split(' ');
        return new Indicator("1", "产出指标", "11", "数量指标", cells[0], null, cells[1]) { AnnualValues = TargetParser.Parse(cells[1]) };
    }

    private static ScoreItem Result(string[] cells, Indicator indicator) => new()
    {
        Level1 = "产出指标", Level2 = "数量指标", Level3 = cells[0], Target = cells[1], Actual = cells[2],
        Weight = decimal.Parse(cells[3]), Score = decimal.Parse(cells[4]), Indicator = indicator,
    };
}
