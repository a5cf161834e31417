using System.Globalization;

namespace Pipeline.Parsers.Tests.Checks.Composed;

/// <summary>Writes composed pairs as the texts that forms come in.</summary>
internal static class PairText
{
    /// <summary>How self-evaluations are written, with whether the form has points, a grade, and asks for reasons.</summary>
    public static readonly (string Name, Func<ComposedPair, string> Write, bool HasPoints, bool HasGrade)[] SelfEvaluations =
    [
        ("ministry, tabs", p => Ministry(p, Tabs), true, false),
        ("ministry, one cell a line", p => Ministry(p, Cells), true, false),
        ("ministry, bars", p => Ministry(p, Bars), true, false),
        ("target in three columns", ThreeColumns, true, false),
        ("department", Department, true, true),
        ("transfer", Transfer, false, false),
    ];

    public static string Targets(ComposedPair p)
    {
        var text = new List<string>
        {
            "项目支出绩效目标表", $"（{p.Year}年度）",
            Tabs("项目名称", p.Project, "", "", "", ""), Tabs("主管部门", p.Agency, "", "实施单位", p.Agency, ""),
            Tabs("项目资金（万元）", "年度资金总额：", "", Money(p.Initial), "", ""), Tabs("", "其中：财政拨款", "", Money(p.Fiscal(p.Initial)), "", ""),
            Tabs("", "其他资金", "", Money(p.Initial - p.Fiscal(p.Initial)), "", ""),
            Tabs("总体目标", $"完成{p.Project}年度任务。", "", "", "", ""),
            Tabs("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值"),
        };
        text.AddRange(Levels(p).Select(r => Tabs("", r.Level1, r.Level2, r.Row.Name, r.Row.Target, Points(r.Row.Weight))));
        return string.Join('\n', text) + "\n";
    }

    private static string Ministry(ComposedPair p, Func<string[], string> line)
    {
        var isTabs = line == Tabs;
        var text = new List<string>
        {
            "项目支出绩效自评表", $"（{p.Year}年度）",
            Line("项目名称", p.Project), Line("主管部门", p.Agency, "实施单位", p.Agency),
            Line("项目资金（万元）", "", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"),
            Line("", "年度资金总额", Money(p.Initial), Money(p.Budget), Money(p.Paid), Points(p.SpendingWeight), p.Rate, Points(p.SpendingScore)),
            Line("", "其中：当年财政拨款", Money(p.Fiscal(p.Initial)), Money(p.Fiscal(p.Budget)), Money(p.Fiscal(p.Paid)), "-", "", "-"),
            Line("", "其他资金", Money(p.Initial - p.Fiscal(p.Initial)), Money(p.OtherBudget ?? p.Budget - p.Fiscal(p.Budget)),
                Money(p.Paid - p.Fiscal(p.Paid)), "-", "", "-"),
            Line("年度总体目标", "预期目标", "实际完成情况"), Line("", $"完成{p.Project}年度任务。", "年度任务已经开展。"),
            Line("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
        };
        text.AddRange(Levels(p).Select(r => Line(
            "", r.Level1, r.Level2, r.Row.Name, r.Row.Target, r.Row.Actual, Points(r.Row.Weight), Points(r.Row.Score), r.Row.Reason)));
        text.Add(isTabs ? Tabs("总分", "", "", "", "", "", "100", Points(p.Total), "") : line(["总分", "100", Points(p.Total)]));
        return string.Join('\n', text) + "\n";

        // Without tabs what is merged is left out.
        string Line(params string[] cells) => line(isTabs ? cells : [.. cells.SkipWhile(c => c.Length == 0)]);
    }

    private static string ThreeColumns(ComposedPair p)
    {
        var text = new List<string>
        {
            $"部门预算项目支出绩效自评表（{p.Year}年度）",
            Tabs("项目名称", p.Project), Tabs("主管部门", p.Agency, "", "", "实施单位", "", p.Agency),
            Tabs("预算执行情况", "年度预算数（万元）", "年初预算", "调整后预算数", "", "预算执行数", "预算执行率", "权重", "得分", "原因"),
            Tabs("", "总额", Money(p.Initial), Money(p.Budget), "", Money(p.Paid), p.Rate, Points(p.SpendingWeight),
                Points(p.SpendingScore), ""),
            Tabs("", "其中：财政资金", Money(p.Fiscal(p.Initial)), Money(p.Fiscal(p.Budget)), "", Money(p.Fiscal(p.Paid)), "", "/", "/"),
            Tabs("", "其他资金", Money(p.Initial - p.Fiscal(p.Initial)), Money(p.OtherBudget ?? p.Budget - p.Fiscal(p.Budget)), "",
                Money(p.Paid - p.Fiscal(p.Paid)), "", "/", "/"),
            Tabs("绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"),
        };
        text.AddRange(Levels(p).Select(r => Tabs("", r.Level1, r.Level2, r.Row.Name, r.Row.Sign ?? "定性",
            r.Row.Sign is null ? r.Row.Target : PairComposer.Printed(r.Row.Number), r.Row.Unit,
            r.Row.Sign is null ? r.Row.Actual : Bare(r.Row),
            Points(r.Row.Weight), Points(r.Row.Score), r.Row.Reason)));
        text.Add(Tabs("", "合计", "", "", "", "", "", "", "100", Points(p.Total)));
        return string.Join('\n', text) + "\n";
    }

    private static string Department(ComposedPair p)
    {
        var text = new List<string>
        {
            "部门整体支出绩效自评表", $"（{p.Year}年度）", Tabs("部门（单位）名称", p.Agency),
            Tabs("预算资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "自评得分"),
            Tabs("", "年度资金总额", Money(p.Initial), Money(p.Budget), Money(p.Paid), Points(p.SpendingWeight), p.Rate, Points(p.SpendingScore)),
            Tabs("", "其中：当年财政拨款", Money(p.Fiscal(p.Initial)), Money(p.Fiscal(p.Budget)), Money(p.Fiscal(p.Paid)), "-", "", "-"),
            Tabs("", "其他资金", Money(p.Initial - p.Fiscal(p.Initial)), Money(p.OtherBudget ?? p.Budget - p.Fiscal(p.Budget)),
                Money(p.Paid - p.Fiscal(p.Paid)), "-", "", "-"),
            Tabs("年度总体目标", "预期目标", "", "", "", "目标完成情况"), Tabs("", $"完成{p.Project}年度任务。", "", "", "", "年度任务已经开展。"),
            Tabs("绩效指标", "一级指标", "二级指标", "三级指标名称", "年度指标值", "实际完成值", "分值", "自评得分", "未完成原因分析及改进措施"),
        };
        text.AddRange(Levels(p).Select(r => Tabs(
            "", r.Level1, r.Level2, r.Row.Name, r.Row.Target, r.Row.Actual, Points(r.Row.Weight), Points(r.Row.Score), r.Row.Reason)));
        text.Add(Tabs("总分", "", "", "", "", "", "100", Points(p.Total), ""));
        text.Add(Tabs("评价等级", p.Grade ?? (p.Total >= 90 ? "优" : p.Total >= 80 ? "良" : p.Total >= 60 ? "中" : "差")));
        return string.Join('\n', text) + "\n";
    }

    private static string Transfer(ComposedPair p)
    {
        var text = new List<string>
        {
            "转移支付区域绩效目标自评表", $"（{p.Year}年度）", Tabs("转移支付名称", p.Project), Tabs("地方主管部门", p.Agency, "", "实施单位", p.Agency),
            Tabs("资金情况（万元）", "", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"),
            Tabs("", "年度资金总额：", Money(p.Budget), Money(p.Paid), p.Rate),
            Tabs("", "其中：中央财政资金", Money(p.Fiscal(p.Budget)), Money(p.Fiscal(p.Paid)), ""),
            Tabs("", "地方资金", Money(p.OtherBudget ?? p.Budget - p.Fiscal(p.Budget)), Money(p.Paid - p.Fiscal(p.Paid)), ""),
            Tabs("总体目标完成情况", "总体目标", "", "全年实际完成情况"), Tabs("", $"完成{p.Project}年度任务。", "", "年度任务已经开展。"),
            Tabs("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", "未完成原因和改进措施"),
        };
        text.AddRange(Levels(p).Select(r => Tabs("", r.Level1, r.Level2, r.Row.Name, r.Row.Target, r.Row.Actual, r.Row.Reason)));
        return string.Join('\n', text) + "\n";
    }

    /// <summary>The rows, with a level only where it begins.</summary>
    private static IEnumerable<(string Level1, string Level2, PairRow Row)> Levels(ComposedPair p) => p.Rows.Select((r, i) => (
        i > 0 && p.Rows[i - 1].Level1 == r.Level1 ? "" : r.Level1, i > 0 && p.Rows[i - 1].Level2 == r.Level2 ? "" : r.Level2, r));

    private static string Bare(PairRow row) =>
        row.Actual.EndsWith(row.Unit, StringComparison.Ordinal) ? row.Actual[..^row.Unit.Length] : row.Actual;

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Tabs(params string[] cells) => string.Join('\t', cells);

    private static string Bars(params string[] cells) => string.Concat(cells.Select(c => $"{c} | ")).TrimEnd();

    private static string Cells(params string[] cells) => string.Join('\n', cells);
}
