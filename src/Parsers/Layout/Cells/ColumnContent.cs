using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>What the cells of a column look like whose heading has no role of its own: 完成目标可能性, 全年预计完成情况, 完成率.</summary>
internal static class ColumnContent
{
    /// <summary>确定能, 有可能, 完全不可能, 是, 否.</summary>
    public const string Likelihood = "likelihood";

    /// <summary>定量指标, 定性指标; 正向指标, 反向指标.</summary>
    public const string Nature = "nature";

    /// <summary>Words under a heading that nobody knows.</summary>
    public const string Unknown = "unknown";

    private static readonly string[] Natures = ["属性", "性质", "类型", "方向"];

    // What heads rates and differences: 完成率, 偏差度, 占比.
    private const string Rates = "率度比";

    /// <summary>The heading's role, or that of columns whose cells look alike.</summary>
    /// <param name="isKnown">Whether the lexicon knows the heading.</param>
    public static string Of(HeadCell head, bool isKnown)
    {
        if (head.Role != Role.Other)
            return head.Role;
        var heading = Wording.Of(Squeeze.Text(head.Cell.Text));
        return heading.Contains("可能", StringComparison.Ordinal) || heading.Contains("是否", StringComparison.Ordinal) ? Likelihood
            : Array.Exists(Natures, n => heading.Contains(n, StringComparison.Ordinal)) ? Nature
            : heading.Contains("预计", StringComparison.Ordinal) ? Role.Actual
            : heading is "序号" or "编号" ? Role.Serial
            : heading.Length > 0 && Rates.Contains(heading[^1], StringComparison.Ordinal) ? Role.Rate
            : isKnown ? Role.Other : Unknown;
    }

    public static bool IsNature(string text) => text is ['定', '量' or '性', ..] or ['正' or '反' or '逆', '向', ..];

    /// <summary>Short words that say yes or no.</summary>
    public static bool IsLikelihood(string text) =>
        text.Length <= 6 && (text.Contains('能', StringComparison.Ordinal) || text is "是" or "否");
}
