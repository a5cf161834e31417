using System.Text.RegularExpressions;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The headings of the budget columns: some over others, the rest over an amount.</summary>
internal static partial class BudgetHeadings
{
    private static readonly string[] Groups =
        ["年度预算资金类别", "预算资金类别", "部门预算", "事业发展支出", "事业发展性支出", "事业发展支出（按预算级次划分）", "事业发展支出(按预算级次划分)", "事业发展性支出（按预算级次划分）", "按预算级次划分"];

    private static readonly string[] Totals = ["总预算", "总预算（万元）", "总预算(万元)", "总预算（元）", "总预算(元)", "预算总额", "预算合计"];

    private static readonly string[] Parts = ["基本支出", "项目支出", "专项资金", "财政专项资金", "其他事业发展支出", "其他事业发展性支出"];

    private static readonly string[] Levels =
    [
        .. "省市区县镇街".Select(c => $"{c}本级资金"),
        "本级资金",
        "市本级使用资金",
        "区本级使用资金",
        "县本级使用资金",
        "本级使用资金",
        "对下转移支付",
        "对下转移支付资金",
    ];

    /// <summary>Every heading, as labels that may be torn.</summary>
    public static TornLabels Labels { get; } = new([.. Groups, .. Totals, .. Parts, .. Levels]);

    public static bool Knows(string text)
    {
        var bare = Heading.Bare(text);
        return Groups.Contains(bare) || Totals.Contains(bare) || Parts.Contains(bare) || OwnLevel().IsMatch(bare);
    }

    public static bool IsGroup(string label) => Groups.Contains(label);

    public static bool IsPart(string label) => Parts.Contains(label);

    /// <summary>Whether a part is the department's own budget, and not spending on undertakings.</summary>
    public static bool IsDepartments(string label) => label is "基本支出" or "项目支出";

    public static bool IsTotal(string label) => Totals.Contains(label);

    /// <summary>Where a heading stands from left to right: the total, the parts in their order, the levels of government.</summary>
    public static int Rank(string label)
    {
        if (IsTotal(label))
            return 0;
        var part = Array.IndexOf(Parts, label);
        return part >= 0 ? 1 + part : 100 + (label.Contains("转移", StringComparison.Ordinal) ? 1 : 0);
    }

    [GeneratedRegex("^[省市区县镇街]?本级(?:使用)?资金$|^对下转移支付(?:资金)?$")]
    private static partial Regex OwnLevel();
}
