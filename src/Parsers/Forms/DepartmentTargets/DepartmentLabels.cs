using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>The labels, headings and columns printed on every department-target form.</summary>
internal static class DepartmentLabels
{
    public const string Front = "";
    public const string Budget = "预算整体情况";
    public const string Goals = "总体绩效目标";
    public const string Tasks = "年度重点工作任务";
    public const string OtherTasks = "其他需完成的任务";
    public const string Indicators = "绩效指标";

    private static readonly Dictionary<string, string> Landmarks = new()
    {
        ["基本信息"] = Front,
        [Budget] = Budget,
        ["部门预算整体情况"] = Budget,
        ["年度预算情况"] = Budget,
        [Goals] = Goals,
        ["整体绩效目标"] = Goals,
        ["部门整体绩效目标"] = Goals,
        ["年度总体绩效目标"] = Goals,
        ["年度绩效目标"] = Goals,
        ["总体目标"] = Goals,
        [Tasks] = Tasks,
        ["年度重点任务"] = Tasks,
        ["重点工作任务"] = Tasks,
        ["年度主要任务"] = Tasks,
        [OtherTasks] = OtherTasks,
        ["其他需要完成的任务"] = OtherTasks,
        [Indicators] = Indicators,
        ["年度绩效指标"] = Indicators,
    };

    /// <summary>What is printed over blocks and budget columns and tells nothing of its own.</summary>
    private static readonly HashSet<string> Captions = ["部门预算支出", "预算金额", "收入来源", "事业发展性支出", "事业发展支出", "按预算级次划分", "预算支出", "支出预算", "金额"];

    private static readonly string[] Places = ["", "省", "市", "区", "县", "旗", "镇", "乡", "街", "街道"];

    private static readonly string[] Levels = ["本级", "本级使用", "级", "级使用"];

    private static readonly Dictionary<string, BudgetGroup> Items = new(OwnLevels().Select(l => KeyValuePair.Create(l, BudgetGroup.Level)))
    {
        ["基本支出"] = BudgetGroup.Spending,
        ["项目支出"] = BudgetGroup.Spending,
        ["财政专项资金"] = BudgetGroup.Development,
        ["专项资金"] = BudgetGroup.Development,
        ["其他事业发展性支出"] = BudgetGroup.Development,
        ["其他事业发展支出"] = BudgetGroup.Development,
        ["拟用于对下转移支付资金"] = BudgetGroup.Level,
        ["拟用于对下转移支付的资金"] = BudgetGroup.Level,
        ["对下转移支付资金"] = BudgetGroup.Level,
        ["对下转移支付"] = BudgetGroup.Level,
        ["财政拨款"] = BudgetGroup.Income,
        ["财政专户拨款"] = BudgetGroup.Income,
        ["财政专户管理资金"] = BudgetGroup.Income,
        ["一般公共预算"] = BudgetGroup.Income,
        ["政府性基金"] = BudgetGroup.Income,
        ["政府性基金预算"] = BudgetGroup.Income,
        ["国有资本经营预算"] = BudgetGroup.Income,
        ["事业收入"] = BudgetGroup.Income,
        ["单位资金"] = BudgetGroup.Income,
        ["上年结转"] = BudgetGroup.Income,
        ["上年结转资金"] = BudgetGroup.Income,
        ["其他资金"] = BudgetGroup.Income,
    };

    public static readonly TableSpec TaskTable = new(
        new("name", CellType.Name, "名称", "任务名称", "工作任务", "任务"),
        new("content", CellType.Prose, "主要实施内容", "主要内容", "实施内容") { Echoes = "name" },
        new("amount", CellType.Money, "拟投入的资金", "拟投入资金", "投入资金", "预算金额", "金额") { Optional = true, SkipCost = 10 },
        new("expected", CellType.Prose, "期望达到的目标", "预期达到的目标", "期望目标", "预期目标") { Optional = true, SkipCost = 6 });

    public static readonly TableSpec OtherTaskTable = new(
        new("name", CellType.Name, "名称", "任务名称"),
        new("content", CellType.Prose, "目标内容", "主要内容", "主要实施内容"),
        new("amount", CellType.Money, "拟投入的资金", "拟投入资金", "预算金额", "金额") { Optional = true });

    public static IEnumerable<string> LandmarkNames => Landmarks.Keys;

    /// <summary>The captions and the items of the budget block.</summary>
    public static IEnumerable<string> BudgetWords => Captions.Concat(Items.Keys);

    public static LabelSet LandmarkSet { get; } = new(LandmarkNames);

    public static LabelSet BudgetSet { get; } = new(BudgetWords);

    /// <summary>The landmark that begins a block; null for any other text.</summary>
    public static string? Landmark(string text) => Landmarks.GetValueOrDefault(Heading.Bare(text));

    public static bool IsCaption(string text) => Captions.Contains(Heading.Bare(text));

    public static bool IsItem(string text) => Items.ContainsKey(Heading.Bare(text));

    /// <summary>The group an item adds to; one that is not known is income, the only open list of the block.</summary>
    public static BudgetGroup GroupOf(string item) =>
        Items.GetValueOrDefault(item, BudgetGroup.Income);

    /// <summary>The funds that the filing's own level of government uses: 市本级使用资金, 本级使用资金, 县级使用资金.</summary>
    private static IEnumerable<string> OwnLevels() =>
        from place in Places
        from level in Levels
        select place + level + "资金";
}
