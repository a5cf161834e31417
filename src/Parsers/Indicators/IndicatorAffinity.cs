namespace Pipeline.Parsers.Indicators;

/// <summary>
/// How little the name of an indicator looks like one of a second level, by the words that the classification itself uses for its kinds.
/// It only tells likely from unlikely, for dumps that have lost which level a row stands under.
/// </summary>
internal static class IndicatorAffinity
{
    private const double Like = -0.8;
    private const double LikeAnother = 0.5;
    private const double Satisfaction = 1.5;
    private const string SatisfactionCode = "31";

    private static readonly (string Code, string[] Words)[] Table =
    [
        ("11", ["数量", "人数", "次数", "人次", "个数", "份数", "件数", "台数", "套数", "户数", "面积", "里程", "工作量", "时长", "覆盖率", "参与率"]),
        ("12", ["质量", "合格", "达标", "验收", "准确", "完好", "优良", "规范", "完整", "通过率"]),
        ("13", ["及时", "时效", "时间", "按时", "按期", "时限", "期限", "进度", "响应"]),
        ("14", ["成本", "价格", "单价", "费用", "支出", "支付标准", "预算控制", "造价"]),
        ("21", ["经济", "资金使用", "节约", "增收", "产值", "收益", "利用率", "税收"]),
        ("22", ["社会", "知晓", "知名", "影响力", "便利", "就业", "改善", "满足", "事故", "降低程度", "提高程度"]),
        ("23", ["生态", "环境", "环保", "污染", "资源", "绿化", "节能", "减排", "排放"]),
        ("24", ["可持续", "长效", "机制", "持续", "长期"]),
        (SatisfactionCode, ["满意"]),
    ];

    /// <summary>
    /// Negative where the name has a word of the level, positive where it has only words of others; 0 where nothing is known.
    /// </summary>
    public static double Cost(string? level2Code, string name)
    {
        if (level2Code is null)
            return 0;
        if ((level2Code == SatisfactionCode) != name.Contains("满意", StringComparison.Ordinal))
            return Satisfaction;
        var likely = Table.Where(row => row.Words.Any(w => name.Contains(w, StringComparison.Ordinal))).Select(row => row.Code).ToList();
        return likely.Contains(level2Code) ? Like : likely.Count > 0 ? LikeAnother : 0;
    }
}
