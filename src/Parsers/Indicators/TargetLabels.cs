namespace Pipeline.Parsers.Indicators;

/// <summary>The labels of a target and the horizon each of them fills. One that does not say counts as annual.</summary>
internal static class TargetLabels
{
    private static readonly string[] Period = ["实施周期", "项目实施周期", "项目周期", "周期", "实施期", "中长期", "中期", "总体", "长期", "项目总"];

    private static readonly string[] Annual = ["", "年度", "当年度", "当年", "本年度", "本年", "全年", "计划", "预期", "年度预期", "年度计划"];

    private static readonly string[] Values = ["指标值", "目标值", "绩效指标值", "绩效目标值", "目标", "值"];

    /// <summary>Every label, each with its horizon.</summary>
    public static readonly (string Label, TargetHorizon Horizon)[] Rows =
    [
        .. Labels(Period, TargetHorizon.Period),
        .. Labels(Annual, TargetHorizon.Annual),
    ];

    private static IEnumerable<(string, TargetHorizon)> Labels(string[] horizons, TargetHorizon horizon) =>
        from prefix in horizons
        from value in Values
        where prefix.Length + value.Length >= 3
        select (prefix + value, horizon);
}
