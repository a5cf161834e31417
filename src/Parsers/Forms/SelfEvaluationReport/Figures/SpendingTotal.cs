namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>A total that a report's paragraph on income and spending parts, and the parts that make it up.</summary>
/// <param name="Totals">What the total is called, by the end of its name.</param>
/// <param name="Needed">The parts without which it is not parted; each by the ends of its names.</param>
/// <param name="Further">Parts that may stand beside them.</param>
internal sealed record SpendingTotal(string[] Totals, string[][] Needed, string[] Further)
{
    private static readonly string[] Basic = ["基本支出"];
    private static readonly string[] Project = ["项目支出"];
    private static readonly string[] Staff = ["人员经费", "人员经费支出", "人员支出"];
    private static readonly string[] Running = ["公用经费", "公用经费支出", "公用支出", "日常公用经费", "日常公用支出"];

    public static IReadOnlyList<SpendingTotal> All { get; } =
    [
        new(["实际支出", "本年支出", "本年支出合计", "支出合计", "支出总计", "支出总额", "总支出", "全年支出", "年度支出", "整体支出", "支出决算", "支出决算数", "决算支出"],
            [Basic, Project], ["经营支出", "上缴上级支出", "对附属单位补助支出"]),
        new(Basic, [Staff, Running], ["对个人和家庭的补助", "对个人和家庭的补助支出"]),
        new(["本年收入", "本年收入合计", "收入合计"],
            [["财政拨款收入", "财政拨款"], ["其他收入"]], ["事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "预算财政拨款收入", "专户管理资金收入", "财政专户拨款收入"]),
    ];

    public static bool Is(string? metric, IEnumerable<string> names) =>
        metric is not null && names.Any(n => metric.EndsWith(n, StringComparison.Ordinal));
}
