using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>How little a text looks like what a column holds.</summary>
internal static class CellContent
{
    private const double Impossible = double.PositiveInfinity;
    private const double LevelReward = -2;

    // 大于等于, 定性指标.
    private const int LongestSign = 4;

    // 平方米/人次.
    private const int LongestUnit = 8;

    public static double Cost(CellType type, string text) => type switch
    {
        CellType.Points => NumberShape.IsPoints(text) ? 0 : Impossible,
        CellType.Money => !NumberShape.IsMoney(text) ? Impossible : NumberShape.IsAmount(text) || text == "0" ? 0 : 2,
        CellType.Level1 => Taxonomy.TryReadLevel1(text, out var level) ? level.Code is null ? -0.5 : LevelReward : Impossible,
        CellType.Level2 => Taxonomy.TryReadLevel2(text, out _) ? LevelReward : Impossible,
        CellType.Name => Name(text),
        CellType.Target => Target(text),
        CellType.Percent => Percent(text),
        CellType.Comparator => Comparator(text),
        CellType.Unit => Unit(text),
        _ => Prose(text),
    };

    /// <summary>Whether a column holds words, and not only numbers or the names of a classification.</summary>
    public static bool IsText(CellType type) => type is CellType.Name or CellType.Prose or CellType.Target or CellType.Percent;

    public static bool IsClosingMark(char c) => "，。；：、）”》！？,.;:)".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a text begins with one of some words, behind 一是 or a number of a list too.</summary>
    public static bool Opens(string text, string[] words)
    {
        if (words.Length == 0)
            return false;
        var body = text.AsSpan();
        if (ListMark.TryRead(body, out var mark))
            body = body[mark.Length..];
        else if (body.StartsWith("一是") || body.StartsWith("一、"))
            body = body[2..];
        foreach (var word in words)
            if (body.StartsWith(word))
                return true;
        return false;
    }

    private static double Name(string text)
    {
        var cost = Start(text);
        if (text.Length > 40)
            cost += 2;
        if (text.Contains('。', StringComparison.Ordinal))
            cost += 3;
        if (text.Contains('；', StringComparison.Ordinal))
            cost += 2;
        if (IndicatorName.EndsAsOne(text))
            cost -= 0.6;
        if (NumberShape.IsMoney(text))
            cost += 6;
        if (IsInBrackets(text))
            cost += 4;
        if (IsLevel(text))
            cost += text.EndsWith("指标", StringComparison.Ordinal) ? 5 : 1;
        return NumberShape.IsQuantity(text) ? cost + 3 : cost;
    }

    private static double Target(string text)
    {
        var cost = Start(text);
        if (text.Length > 60)
            cost += 2;
        if (IsLevel(text))
            cost += 6;
        if (NumberShape.IsPoints(text))
            cost += 2;
        return cost - (NumberShape.IsQuantity(text) ? 0.5 : NumberShape.EndsInQuantity(text) ? 0.3 : 0);
    }

    private static double Percent(string text) =>
        !NumberShape.IsShare(text) ? Target(text) : text[^1] is '%' or '％' ? -0.5 : 0;

    /// <summary>≥, = and 定性.</summary>
    private static double Comparator(string text) =>
        text.Length > LongestSign || text.Any(char.IsAsciiDigit) ? 8
        : text.Any(char.IsLetter) ? 0.5
        : -1;

    private static double Unit(string text) => text.Length > LongestUnit || text.Any(char.IsAsciiDigit) ? 8 : text is "%" or "％" ? -1 : 0;

    private static double Prose(string text)
    {
        var cost = Start(text) + (text[^1] is '。' or '；' or '！' ? 0 : 0.5);
        return NumberShape.IsMoney(text) ? cost + 6 : cost;
    }

    /// <summary>Whether a text ends as a whole cell of the column does.</summary>
    public static bool IsWhole(CellType type, string text) =>
        EndsClause(text[^1])
        || (type is CellType.Name && IndicatorName.EndsAsOne(text))
        || (type is CellType.Target && NumberShape.EndsInQuantity(text));

    public static bool EndsClause(char c) => c is '。' or '；' or ';' or '！';

    /// <summary>No cell begins with a closing mark, or amid a list.</summary>
    private static double Start(string text) =>
        IsClosingMark(text[0]) ? 4
        : ListMark.TryRead(text, out var mark) && mark.Number > 1 ? 2
        : 0;

    /// <summary>（个） goes on with a name.</summary>
    private static bool IsInBrackets(string text) => text.Length <= LongestUnit && text[0] is '（' or '(' && text[^1] is '）' or ')';

    private static bool IsLevel(string text) => Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _);
}
