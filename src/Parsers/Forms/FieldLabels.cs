using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>The labels of single fields that forms of every kind print, and what they tell.</summary>
internal static class FieldLabels
{
    private static readonly Dictionary<string, FieldRole> Roles = new()
    {
        ["主管部门"] = FieldRole.Agency,
        ["预算主管部门"] = FieldRole.Agency,
        ["部门名称"] = FieldRole.Agency,
        ["预算部门名称"] = FieldRole.Agency,
        ["单位名称"] = FieldRole.Agency,
        ["部门单位名称"] = FieldRole.Agency,
        ["填报单位"] = FieldRole.Agency,
        ["填报部门"] = FieldRole.Agency,
        ["申报单位"] = FieldRole.Agency,
        ["申报部门"] = FieldRole.Agency,
        ["预算单位"] = FieldRole.Agency,
        ["预算部门"] = FieldRole.Agency,
        ["评价单位"] = FieldRole.Agency,
        ["自评单位"] = FieldRole.Agency,
        ["编制单位"] = FieldRole.Agency,
        ["实施单位"] = FieldRole.ImplementingUnit,
        ["项目实施单位"] = FieldRole.ImplementingUnit,
        ["年度"] = FieldRole.Year,
        ["预算年度"] = FieldRole.Year,
        ["填报年度"] = FieldRole.Year,
        ["评价年度"] = FieldRole.Year,
        ["单位"] = FieldRole.AmountUnit,
        ["金额单位"] = FieldRole.AmountUnit,
        ["计量单位"] = FieldRole.AmountUnit,
        ["项目名称"] = FieldRole.Other,
        ["项目编码"] = FieldRole.Other,
        ["项目类型"] = FieldRole.Other,
        ["项目负责人"] = FieldRole.Other,
        ["单位数"] = FieldRole.Other,
        ["下属单位数"] = FieldRole.Other,
        ["下属二级单位数"] = FieldRole.Other,
        ["财政供养人员数"] = FieldRole.Other,
        ["编制人数"] = FieldRole.Other,
        ["在职人数"] = FieldRole.Other,
        ["未能完成原因"] = FieldRole.Other,
        ["填报人"] = FieldRole.Other,
        ["填表人"] = FieldRole.Other,
        ["联系人"] = FieldRole.Other,
        ["审核人"] = FieldRole.Other,
        ["负责人"] = FieldRole.Other,
        ["联系电话"] = FieldRole.Other,
        ["电话"] = FieldRole.Other,
        ["填报日期"] = FieldRole.Other,
        ["填表日期"] = FieldRole.Other,
        ["日期"] = FieldRole.Other,
    };

    /// <summary>The role of a printed label, colon and bracket aside; null for a text that is no label.</summary>
    public static FieldRole? RoleOf(string printed) =>
        Roles.TryGetValue(Heading.Bare(printed), out var role) ? role : null;

    /// <summary>Labels, the longest first, so that a text which begins with one is not taken for a shorter one.</summary>
    public static IReadOnlyList<string> LongestFirst { get; } = [.. Roles.Keys.OrderByDescending(k => k.Length)];
}
