using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// The names of upper levels that the published frameworks of this evaluation print: the ministry's
/// (财预〔2013〕53号, 部门整体支出绩效评价共性指标体系框架) and those that provinces took from it. Forms may name levels otherwise.
/// </summary>
internal static class ScoreLevels
{
    private static readonly string[] First = ["投入", "决策", "过程", "管理", "产出", "效果", "效益", "履职效能", "管理效率", "部门决策", "部门管理", "部门绩效"];

    private static readonly string[] Second =
    [
        "目标设定", "目标管理", "预算配置", "预算编制", "预算执行", "预算管理", "信息公开", "绩效管理", "采购管理", "资产管理", "人员管理", "财务管理", "运行成本", "成本控制",
        "整体效能", "职责履行", "履职产出", "履职效果", "履职效益", "满意度",
    ];

    private static readonly TornLabels Names = new(First.Concat(Second));

    /// <summary>The column of each fragment that is, or is a piece of, such a name; by index.</summary>
    public static IReadOnlyDictionary<int, int> Find(IReadOnlyList<Fragment> fragments) =>
        Names.Find(fragments, i => !NumberShape.IsPoints(fragments[i].Text))
            .SelectMany(n => n.Pieces.Select(p => (Piece: p, Column: GuessColumns.Levels[Array.IndexOf(First, n.Label) < 0 ? 1 : 0].Name)))
            .ToDictionary(n => n.Piece, n => n.Column);
}
