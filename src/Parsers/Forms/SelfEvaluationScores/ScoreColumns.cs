using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The columns of the score table. A weight column belongs to the level printed left of it.</summary>
internal static class ScoreColumns
{
    public const string Level1 = "level1";
    public const string Weight1 = "weight1";
    public const string Level2 = "level2";
    public const string Weight2 = "weight2";
    public const string Level3 = "level3";
    public const string Weight = "weight";
    public const string Explanation = "explanation";
    public const string Target = "target";
    public const string Actual = "actual";
    public const string Score = "score";
    public const string Reason = "reason";
    public const string Improvement = "improvement";

    private static readonly string[] Weights = ["分值", "权重", "标准分", "分值权重", "满分", "标准分值"];

    /// <summary>What measures begin with.</summary>
    private static readonly string[] Measures =
    [
        "下一",
        "下步",
        "加强",
        "加大",
        "加快",
        "强化",
        "完善",
        "健全",
        "优化",
        "建立",
        "进一步",
        "督促",
        "提高",
        "提升",
        "严格",
        "规范",
        "落实",
        "继续",
        "今后",
        "将",
        "拟",
        "尽快",
        "已完成",
        "已整改",
        "已按",
    ];

    public static readonly TableSpec Spec = new(
        new(Level1, CellType.Name, "一级指标") { Optional = true, SkipCost = 0 },
        new(Weight1, CellType.Points, Weights) { Optional = true, SkipCost = 0, With = Level1 },
        new(Level2, CellType.Name, "二级指标") { Optional = true, SkipCost = 0, Under = Level1 },
        new(Weight2, CellType.Points, Weights) { Optional = true, SkipCost = 0, With = Level2 },
        new(Level3, CellType.Name, "三级指标", "指标名称") { Optional = true, SkipCost = 3 },
        new(Weight, CellType.Points, Weights),
        new(
            Explanation,
            CellType.Prose,
            "指标解释",
            "指标说明",
            "指标内容",
            "指标内涵",
            "评分标准",
            "评价标准",
            "评分细则",
            "指标解释及评分标准")
        {
            Optional = true,
            SkipCost = 1,
            Sentences = true,
        },
        new(Target, CellType.Target, "年度指标值", "指标值", "目标值", "年度目标值", "预期值") { Optional = true },
        new(Actual, CellType.Target, "实际完成值", "完成值", "实际值", "完成情况", "实际完成情况") { Optional = true },
        new(
            Score,
            CellType.Points,
            "得分/自评分",
            "得分",
            "自评得分",
            "自评分",
            "自评分数",
            "评分",
            "实际得分",
            "自评分值",
            "得分/自评得分"),
        new(
            Reason,
            CellType.Prose,
            "未达标原因",
            "扣分原因",
            "未达标原因分析",
            "扣分原因分析",
            "未达标的原因",
            "偏差原因",
            "失分原因",
            "未完成原因",
            "原因分析",
            "未达标原因及改进措施",
            "未达标原因和改进措施",
            "未达标原因、改进措施",
            "扣分原因及改进措施",
            "扣分原因和改进措施",
            "偏差原因及改进措施",
            "偏差原因分析及改进措施",
            "未达标原因分析及改进措施",
            "未完成原因及改进措施",
            "原因分析及改进措施")
        {
            Optional = true,
            SkipCost = 0,
            Sentences = true,
        },
        new(Improvement, CellType.Prose, "改进措施", "整改措施", "改进建议", "下一步改进措施", "拟采取的改进措施", "改进措施及建议")
        {
            Optional = true,
            SkipCost = 0,
            Sentences = true,
            Openers = Measures,
        });

    private static readonly Dictionary<string, string> WeightOf = new() { [Level1] = Weight1, [Level2] = Weight2, [Level3] = Weight };

    /// <summary>The columns that headings name from left to right; null for one that names none, or names one a second time.</summary>
    public static IReadOnlyList<string?> Keys(IEnumerable<string> headings)
    {
        var keys = new List<string?>();
        foreach (var heading in headings)
        {
            var bare = Heading.Bare(heading);
            var level = keys.LastOrDefault(k => k is Level1 or Level2 or Level3);
            var key = Weights.Contains(bare)
                ? WeightOf.GetValueOrDefault(level ?? Level3)
                : Spec.Columns.FirstOrDefault(c => c.Headings.Contains(bare))?.Key;
            keys.Add(key is not null && keys.Contains(key) ? null : key);
        }

        return keys;
    }

    public static string Of(PointsRole role) => role switch
    {
        PointsRole.Weight1 => Weight1,
        PointsRole.Weight2 => Weight2,
        PointsRole.Weight => Weight,
        _ => Score,
    };

    public static bool IsWeight(string heading) => Weights.Contains(Heading.Bare(heading));
}
