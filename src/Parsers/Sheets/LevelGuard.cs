using System.Text.RegularExpressions;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Sheets;

/// <summary>
/// Tells rows of indicators whose cells stand in columns of another kind: a level that is a number, a target that is a heading.
/// </summary>
internal static partial class LevelGuard
{
    // 社会公众或服务对象满意度指标（10分） has 18.
    private const int LongestLevel = 30;

    // The longest seen has 34: what is several times as long is a goal or an explanation.
    private const int LongestName = 200;

    public static bool IsSound(ColumnRow row) =>
        IsName(row.Text(Role.Level1), LongestLevel) && IsName(row.Text(Role.Level2), LongestLevel)
            && IsName(row.Text(Role.Level3), LongestName)
        && (row.Text(Role.Level2) is not { } level2 || !Taxonomy.TryReadLevel1(level2, out var first) || IsBoth(level2)
            || first.Code is null)
        && (row.Text(Role.Level3) is not { } level3 || !IsLevelHeading(level3))
        && !IsQuantity(row.Text(Role.Level2)) && !IsQuantity(row.Text(Role.Level3)) && !IsSentence(row)
        && IsTarget(row.Text(Role.Target)) && IsTarget(row.Text(Role.PeriodTarget)) && IsTarget(row.Text(Role.Actual))
        && IsPoints(row.Text(Role.Weight)) && IsPoints(row.Text(Role.Score));

    private static bool IsName(string? text, int longest)
    {
        if (text is null || Placeholder.Is(text))
            return true;
        var name = Squeeze.Text(text);
        return name.Length <= longest && !Figure().IsMatch(name);
    }

    /// <summary>19家 is what an indicator aims at, and not its name.</summary>
    private static bool IsQuantity(string? text) =>
        text is not null && Quantity().Match(Squeeze.Text(text)) is { Success: true } match
            && UnitTable.Units.Contains(match.Groups["unit"].Value);

    [GeneratedRegex(@"^\d[\d,.]*(?<unit>\D+)$")]
    private static partial Regex Quantity();

    /// <summary>A sentence without a target and points is a remark.</summary>
    private static bool IsSentence(ColumnRow row) =>
        row.Text(Role.Level3)?.TrimEnd().EndsWith('。') == true
            && (row[Role.Target] ?? row[Role.PeriodTarget] ?? row[Role.Actual] ?? row[Role.Weight] ?? row[Role.Score]) is null;

    /// <summary>满意度指标 is a name of both levels.</summary>
    private static bool IsBoth(string text) => Taxonomy.TryReadLevel2(text, out _);

    private static bool IsLevelHeading(string text) =>
        text.EndsWith(TaxonomyTable.Suffix, StringComparison.Ordinal)
            && (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _));

    private static bool IsTarget(string? text) =>
        text is null || !(IsLevelHeading(text)
            || (FormLexicon.Standard.Column(BlockKind.Indicators, text) is not null and not Role.Actual and not Role.Reason
                && FormLexicon.Standard.IsWholeHeading(text)));

    private static bool IsPoints(string? text) =>
        text is null || Placeholder.Is(text) || Forms.Points.Of(Squeeze.Text(text)) is not null || Percent().IsMatch(Squeeze.Text(text));

    /// <summary>≥, 98%, 12.5, ≥12公里: a figure and no name.</summary>
    [GeneratedRegex(@"^(?:[≥≤≧≦＞＜>＝<=﹥﹤±~～]+(?:\d.*)?|\d[\d,.，]*[%％‰]?)$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\d+(?:\.\d+)?[%％]$")]
    private static partial Regex Percent();
}
