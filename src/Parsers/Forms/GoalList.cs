using System.Globalization;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Splits a text into its numbered goals. The numbering that the text begins with is the list's; another inside a goal (（1） under 目标1：)
/// belongs to the goal.
/// </summary>
internal static class GoalList
{
    /// <summary>The number stands for {0} in Arabic, for {1} in Chinese, for {2} in a circle.</summary>
    private static readonly string[] Styles =
    [
        "目标{0}：", "目标{0}:", "目标{0}、", "目标{0}.", "目标{0}．", "目标{0}", "{0}.", "{0}．", "{0}、", "（{0}）", "({0})", "{0})", "{0}）",
        "（{1}）", "({1})", "{1}、", "{1}是", "第{1}，", "{2}",
    ];

    public static IReadOnlyList<GoalPart> Split(string text)
    {
        text = text.Trim();
        if (Styles.FirstOrDefault(s => Begins(text, s)) is not { } style)
            return text.Length == 0 ? [] : [new GoalPart(null, text)];
        var goals = new List<GoalPart>();
        var at = 0;
        for (var number = 1; at >= 0; number++)
        {
            var from = at + Mark(style, number).Length;
            var next = Next(text, style, number + 1, from);
            goals.Add(new GoalPart(number, Bare(next < 0 ? text[from..] : text[from..next])));
            at = next;
        }

        return goals;
    }

    private static string Mark(string style, int number) =>
        string.Format(CultureInfo.InvariantCulture, style, number, ChineseNumeral.Of(number), (char)('①' + number - 1));

    private static bool Begins(string text, string style)
    {
        var mark = Mark(style, 1);
        return text.StartsWith(mark, StringComparison.Ordinal) && !IsDecimal(text, mark.Length, style);
    }

    /// <summary>Where the next number of the list stands: behind a separator or at the start of a line; -1 where it does not.</summary>
    private static int Next(string text, string style, int number, int from)
    {
        var mark = Mark(style, number);
        for (
            var at = text.IndexOf(mark, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            if ((style[0] == '目' || Separated(text, at)) && !IsDecimal(text, at + mark.Length, style))
                return at;
        return -1;
    }

    private static bool Separated(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at == 0 || "；;。！!\n，,、.".Contains(text[at - 1], StringComparison.Ordinal);
    }

    /// <summary>1.5 is a number, not the head of a first goal.</summary>
    private static bool IsDecimal(string text, int behind, string style) =>
        style == "{0}." && behind < text.Length && char.IsAsciiDigit(text[behind]) && !text.AsSpan(behind).StartsWith("20");

    private static string Bare(string goal) => goal.Trim().TrimEnd('；', ';').Trim();
}
