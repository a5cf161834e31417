namespace Pipeline.Parsers.Forms;

/// <summary>
/// Headings and labels that forms of every kind print. Under a title three of them must stand, so that no list of titles is taken for a
/// form.
/// </summary>
internal static class FormMarks
{
    public const int Needed = 3;

    public static readonly string[] Common =
    [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标名称",
        "指标值",
        "目标值",
        "绩效指标",
        "项目名称",
        "专项名称",
        "转移支付",
        "主管部门",
        "实施单位",
        "资金总额",
        "财政拨款",
        "其他资金",
        "完成值",
        "完成情况",
        "执行率",
        "执行数",
        "得分",
        "分值",
        "权重",
        "总体目标",
        "年度目标",
        "绩效目标",
        "产出指标",
        "满意度",
    ];
}
