using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout;

/// <summary>How little a text looks like what a column holds.</summary>
internal static class CellContent
{
    private const double Impossible = double.PositiveInfinity;
    private const double LevelReward = -2;

    public static double Cost(CellType type, string text) => type switch
    {
        CellType.Points => NumberShape.IsPoints(text) ? 0 : Impossible,
        CellType.Money => !NumberShape.IsMoney(text) ? Impossible : NumberShape.IsAmount(text) ? 0 : 2,
        CellType.Level1 => Taxonomy.TryReadLevel1(text, out var level) ? level.Code is null ? -0.5 : LevelReward : Impossible,
        CellType.Level2 => Taxonomy.TryReadLevel2(text, out _) ? LevelReward : Impossible,
        CellType.Name => Name(text),
        CellType.Target => Target(text),
        _ => Prose(text),
    };

    public static bool IsClosingMark(char c) => "，。；：、）”》！？,.;:)".Contains(c, StringComparison.Ordinal);

    private static double Name(string text)
    {
        var cost = Start(text);
        if (text.Length > 40)
            cost += 2;
        if (text.Contains('。', StringComparison.Ordinal))
            cost += 3;
        if (NumberShape.IsMoney(text))
            cost += 6;
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
        return NumberShape.IsQuantity(text) ? cost - 0.5 : cost;
    }

    private static double Prose(string text)
    {
        var cost = Start(text) + (text[^1] is '。' or '；' or '！' ? 0 : 0.5);
        return NumberShape.IsMoney(text) ? cost + 6 : cost;
    }

    /// <summary>No cell begins with a closing mark.</summary>
    private static double Start(string text) => IsClosingMark(text[0]) ? 4 : 0;

    private static bool IsLevel(string text) => Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _);
}
