using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>The table of a project form: its columns, what stands over them, and what names its last row.</summary>
internal static class ProjectTable
{
    public const string Name = "name";
    public const string Total = "total";
    public const string Fiscal = "fiscal";
    public const string Special = "special";
    public const string Other = "other";
    public const string Goal = "goal";
    public const string Indicators = "indicators";

    /// <summary>The columns of money, the total first.</summary>
    public static readonly IReadOnlyList<string> Money = [Total, Fiscal, Special, Other];

    public static readonly TableSpec Spec = new(
        new(Name, CellType.Name, "项目名称", "项目名称/资金使用单位", "项目名称及资金使用单位", "资金使用单位", "资金使用单位/项目名称", "单位/项目名称", "单位名称/项目名称", "项目"),
        new(Total, CellType.Money, "总计", "合计", "小计", "资金总额", "项目金额", "预算金额", "预算总额", "年度预算", "预算数"),
        new(Fiscal, CellType.Money, "财政拨款", "财政拨款收入", "财政资金", "一般公共预算拨款", "其中财政拨款"),
        new(Special, CellType.Money, "财政专户拨款", "财政专户资金", "财政专户管理资金", "财政专户", "专户拨款"),
        new(Other, CellType.Money, "其他资金", "其它资金", "单位资金", "自有资金"),
        new(Goal, CellType.Prose, "绩效目标", "项目绩效目标", "总体绩效目标", "年度绩效目标", "总体目标", "年度总体目标", "绩效总目标"),
        new(Indicators, CellType.Prose, "绩效指标", "项目绩效指标", "年度绩效指标", "绩效指标及指标值", "绩效目标指标"));

    /// <summary>What may be printed over several columns.</summary>
    public static readonly IReadOnlyList<string> GroupHeadings = ["项目资金", "资金来源", "预算资金", "项目预算", "预算安排"];

    private static readonly HashSet<string> TotalRows = ["合计", "总计", "共计", "总合计"];

    public static bool IsGroupHeading(string text) => GroupHeadings.Contains(Heading.Bare(text));

    /// <summary>Whether a row's name says that it adds up the whole table.</summary>
    public static bool IsTotalRow(string? name) => name is not null && TotalRows.Contains(Squeeze.Text(name).TrimEnd('：', ':'));
}
