using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Store;

/// <summary>A filing with at least one row for every table.</summary>
internal static class FilledFiling
{
    private static readonly Goal FirstGoal = new("完成年度任务", "已完成") { Evidence = At(4) };

    private static readonly Project Books = new("图书购置", "某某市图书馆", new Money(100), new Money(90), null, new Money(10), "购书")
    {
        Evidence = At(6),
        Indicators =
        [
            Pages("41", "万页") with
            {
                ActualValues = [new TargetValue("42万页", null, Comparator.Equal, 42, null, "万页")],
                Weight = 12.5m,
                Explanation = "以验收单为准",
            },
        ],
    };

    public static Filing Filing { get; } =
        new()
        {
            Kind = FilingKind.DepartmentTargets,
            Title = "部门整体预算绩效目标表",
            Agency = "某某市文化局",
            FiscalYear = 2024,
            AmountUnit = "万元",
            Evidence = [new Evidence("title", new TextSpan(1, 1, 1)), new Evidence("agency", new TextSpan(1, 2, 2))],
            HeaderFields =
            [
                new HeaderField("填报人", "张三") { Evidence = At(3) },
                new HeaderField(null, "注：单位为万元") { Evidence = At(3) },
            ],
            BudgetItems =
            [
                new BudgetItem("总预算", new Money(140_840_000_000), "140,840.00") { Evidence = At(3) },
                new BudgetItem("其他", null, null),
                BookMoney(),
            ],
            Goals = [FirstGoal],
            Tasks = [new KeyTask("展览", "举办展览", new Money(0), "群众满意") { Evidence = At(5) }],
            Projects = [Books],
            Indicators = [Pages("5", "页"), Pages("6", "页")],
            ScoreItems =
            [
                new ScoreItem
                {
                    Level1 = "履职效能",
                    Level1Weight = 50,
                    Level3 = "数量",
                    Weight = 1.5m,
                    Score = 1.25m,
                    Improvement = "加强管理",
                    Evidence = At(7),
                },
                new ScoreItem
                {
                    Level3 = "购买图书",
                    Target = "≥41万页",
                    Actual = "42万页",
                    Indicator = Books.Indicators[0],
                    Evidence = At(8),
                },
            ],
            Evaluation = new Evaluation(100, 98.5m, "优") { Evidence = At(8) },
            Sections =
            [
                new Section(1, "一、", "基本情况", "正文。")
                {
                    Evidence = At(9),
                    Facts = [new Fact("经费", 7, "万元", "经费7万元。") { Evidence = At(9) }],
                },
            ],
            Facts = [new Fact(null, 3, "人", "共3人。") { Evidence = At(2) }],
            Findings = [new Finding(FindingRule.BudgetTotalMismatch, Severity.Error, "总预算", "found 1, expected 2") { Evidence = At(3) }],
            Corrections = [new Correction(FirstGoal, "text", "完戌", "完成", "dictionary")],
            Decisions = [new DecisionOutcome(7, DecisionState.Lost)],
        };

    public static ExtractedDocument Document { get; } =
        new([
            new Page(1, TextOrigin.Txt, [new TextLine(1, 1, "部门整体预算"), new TextLine(1, 2, "绩效目标表")]),
            new Page(2, TextOrigin.Txt, [new TextLine(2, 1, "第二页")]),
        ]);

    public static ParsedDocument Parsed(params Filing[] filings) => FilingWriter.Rows(Document, filings.Length == 0 ? [Filing] : filings);

    private static BudgetItem BookMoney() => new("年度资金总额·全年执行数", new Money(95), "0.95")
    {
        Project = Books,
        Side = BudgetSide.Funds,
        Source = FundSource.Total,
        Stage = FundStage.Paid,
        ExecutionRate = "95.00%",
        Evidence = At(4),
    };

    private static Indicator Pages(string low, string unit) =>
        new("1", "产出指标", "11", "数量指标", "购买图书", null, "≥" + low + unit)
        {
            Evidence =
            [
                new Evidence(null, new TextSpan(1, 6, 6)),
                new Evidence("annual_target", new TextSpan(1, 7, 8)),
                new Evidence("actual", new TextSpan(1, 9, 9)),
            ],
            AnnualValues =
            [
                new TargetValue(
                    "≥" + low + unit,
                    null,
                    Comparator.GreaterOrEqual,
                    decimal.Parse(low, System.Globalization.CultureInfo.InvariantCulture),
                    null,
                    unit),
            ],
        };

    private static Evidence[] At(int line) => [new Evidence(null, new TextSpan(1, line, line))];
}
