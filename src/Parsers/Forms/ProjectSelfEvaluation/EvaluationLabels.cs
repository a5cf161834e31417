using System.Text.RegularExpressions;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>The labels, headings and columns printed on every self-evaluation of a project.</summary>
internal static partial class EvaluationLabels
{
    public const string Funds = "项目资金";
    public const string Goals = "年度总体目标";
    public const string Indicators = "绩效指标";
    public const string Total = "总分";

    private static readonly Dictionary<string, string> Landmarks = new()
    {
        [Funds] = Funds,
        ["项目资金情况"] = Funds,
        ["资金情况"] = Funds,
        [Goals] = Goals,
        ["总体目标"] = Goals,
        ["年度目标"] = Goals,
        ["年度绩效目标"] = Goals,
        ["年度总体绩效目标"] = Goals,
        ["总体绩效目标"] = Goals,
        ["年度总体目标完成情况"] = Goals,
        ["总体目标完成情况"] = Goals,
        [Indicators] = Indicators,
        ["年度绩效指标"] = Indicators,
        ["绩效指标完成情况"] = Indicators,
        [Total] = Total,
        ["总计"] = Total,
        ["合计"] = Total,
        ["自评总分"] = Total,
        ["自评得分合计"] = Total,
    };

    private static readonly string[] Causes =
    [
        "偏差原因",
        "偏差原因分析",
        "未完成原因",
        "未完成原因分析",
        "未完成的原因",
        "扣分原因",
        "扣分原因分析",
        "未达标原因",
        "未达标原因分析",
        "原因分析",
        "偏差分析",
    ];

    private static readonly string[] Links = ["及", "和", "、", "与", "及拟采取的", "和拟采取的", "及下一步", "及其"];

    private static readonly string[] Measures = ["改进措施", "整改措施", "改进建议"];

    /// <summary>The money columns of the funds block, left to right.</summary>
    public static readonly string[] Amounts = ["initial", "budget", "spent"];

    public static readonly TableSpec FundsTable = new(
        new("item", CellType.Name, "资金来源", "资金类型"),
        new("initial", CellType.Money, "年初预算数", "年初预算", "年初预算金额") { Optional = true },
        new("budget", CellType.Money, "全年预算数", "全年预算", "全年预算金额", "调整后预算数", "调整预算数") { Optional = true },
        new("spent", CellType.Money, "全年执行数", "全年执行", "执行数", "全年执行金额", "实际执行数", "全年支出数") { Optional = true },
        new("weight", CellType.Points, "分值") { Optional = true },
        new("rate", CellType.Percent, "执行率", "预算执行率") { Optional = true, SkipCost = 0 },
        new("score", CellType.Points, "得分") { Optional = true });

    public static readonly TableSpec GoalTable = new(
        new("goal", CellType.Prose, "预期目标", "年初设定目标", "年度预期目标", "年初预期目标", "年初目标"),
        new("completion", CellType.Prose, "实际完成情况", "年度总体目标完成情况", "目标实际完成情况", "全年实际完成情况", "目标完成情况"));

    public static readonly TableSpec IndicatorTable = new(
        new("level1", CellType.Level1, "一级指标") { Optional = true, SkipCost = 0, MayEndRow = true },
        new("level2", CellType.Level2, "二级指标") { Optional = true, SkipCost = 0, MayEndRow = true },
        new("level3", CellType.Name, "三级指标", "指标名称"),
        new("annual", CellType.Target, "年度指标值", "指标值", "目标值", "年度目标值", "预期指标值", "年初指标值")
        {
            Optional = true,
            SkipCost = 2,
        },
        new(
            "actual",
            CellType.Target,
            "实际完成值",
            "全年完成值",
            "实际完成指标值",
            "完成值",
            "全年实际完成值",
            "年度完成值",
            "实际完成情况")
        {
            Optional = true,
            SkipCost = 2,
            Echoes = "annual",
            EchoReward = 0.5,
        },
        new("weight", CellType.Points, "分值", "权重", "分值权重", "标准分"),
        new("score", CellType.Points, "得分", "自评得分", "自评分"),
        new(
            "reason",
            CellType.Prose,
            [.. Causes, .. from cause in Causes from link in Links from measure in Measures select cause + link + measure])
        {
            Optional = true,
            SkipCost = 0,
        });

    /// <summary>What the row 总分 holds.</summary>
    public static readonly TableSpec TotalTable = new(new("weight", CellType.Points), new("score", CellType.Points));

    /// <summary>Where funds come from, in the wordings of the forms; the first are totals.</summary>
    public static readonly string[] Sources =
    [
        .. new[] { "年度资金总额", "资金总额", "项目资金总额", "年度资金总和" },
        .. from lead in new[] { "其中：", "其中:", "" }
        from source in new[]
        {
            "当年财政拨款",
            "本年财政拨款",
            "财政拨款",
            "中央补助",
            "省级资金",
            "市级资金",
            "区级资金",
            "县级资金",
            "地方资金",
        }
        select lead + source,
        .. new[] { "上年结转资金", "上年结转", "上年结转结余资金", "财政专户管理资金", "单位资金", "自有资金", "其他资金" },
    ];

    /// <summary>What is printed left of the blocks.</summary>
    public static IEnumerable<string> LandmarkTexts => Landmarks.Where(l => l.Value != Total).Select(l => l.Key);

    /// <summary>Every label and heading of the form.</summary>
    public static IEnumerable<string> All =>
        Landmarks.Keys.Concat(new[] { FundsTable, GoalTable, IndicatorTable }.SelectMany(t => t.Columns).SelectMany(c => c.Headings));

    /// <summary>What is printed over some columns of a table.</summary>
    public static string[] HeadingsOf(TableSpec table, params string[] keys) =>
        [.. table.Columns.Where(c => keys.Contains(c.Key)).SelectMany(c => c.Headings)];

    /// <summary>The landmark that begins a block; null for any other text.</summary>
    public static string? Landmark(string text) => Landmarks.GetValueOrDefault(Heading.Bare(text));

    public static bool IsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:备?注|说明|填表说明|填报说明)\s*\d?\s*[：:.、]")]
    private static partial Regex Note();
}
