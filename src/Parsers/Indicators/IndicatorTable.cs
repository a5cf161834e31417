using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Indicators;

/// <summary>The table of indicators as department forms print it.</summary>
internal static class IndicatorTable
{
    public static readonly TableSpec Spec = new(
        new("level1", CellType.Level1, "一级指标") { Optional = true, SkipCost = 0, MayEndRow = true },
        new("level2", CellType.Level2, "二级指标") { Optional = true, SkipCost = 0, MayEndRow = true },
        new("level3", CellType.Name, "三级指标", "指标名称", "绩效指标名称"),
        new("period", CellType.Target, "实施周期指标值", "周期指标值", "实施周期目标值", "中长期指标值"),
        new("annual", CellType.Target, "年度指标值", "当年度指标值", "指标值", "目标值", "年度目标值") { Echoes = "period" });
}
