using System.Diagnostics.CodeAnalysis;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the headings of the two upper levels of indicators, however they are printed: 产出指标, 产 出, 1-产出指标,
/// 产出指标（50分）, wrapped over lines.</summary>
public static class Taxonomy
{
    /// <summary>Longer than any heading with its code and weight, white space left out.</summary>
    private const int LongestHeading = 48;

    private static readonly LevelSpellings Level1 = new(TaxonomyTable.Level1, codeLength: 1);

    private static readonly LevelSpellings Level2 = new(TaxonomyTable.Level2, codeLength: 2);

    /// <summary>True when the whole text is a first-level heading.</summary>
    public static bool TryReadLevel1(ReadOnlySpan<char> text, [NotNullWhen(true)] out LevelName? level) =>
        Level1.TryGet(text, out level) || TryRead(text, Level1, out level);

    /// <summary>True when the whole text is a second-level heading: a known name, or any name with a two-digit code.</summary>
    public static bool TryReadLevel2(ReadOnlySpan<char> text, [NotNullWhen(true)] out LevelName? level) =>
        Level2.TryGet(text, out level) || TryRead(text, Level2, out level);

    /// <summary>Whether the second-level code stands under its first-level code; true where one of them is not known.</summary>
    public static bool BelongsUnder(string? level2Code, string? level1Code) =>
        string.IsNullOrEmpty(level2Code) || string.IsNullOrEmpty(level1Code) || level2Code[0] == level1Code[0];

    /// <summary>Whether a second level stands only under 成本指标 as a first level: 经济成本, 社会成本, 生态环境成本.</summary>
    public static bool IsPartOfCost(LevelName level2) =>
        level2.Code is null && level2.Name.AsSpan().TrimEnd(TaxonomyTable.Suffix).EndsWith("成本");

    internal static bool IsDash(char c) => c is '-' or '－' or '—' or '–' or '‐' or '‑' or '−' or '―' or '─';

    private static bool TryRead(ReadOnlySpan<char> text, LevelSpellings spellings, [NotNullWhen(true)] out LevelName? level)
    {
        Span<char> buffer = stackalloc char[LongestHeading];
        level = null;
        if (!TrySqueeze(text, buffer, out var length))
            return false;
        ReadOnlySpan<char> rest = buffer[..length];
        var code = TakeCode(ref rest, spellings.CodeLength);
        rest = rest.TrimEnd(":：");
        if (rest.IsEmpty)
            return false;
        decimal? weight = null;
        if (!spellings.TryGet(rest, out level) && LevelWeight.TryTake(ref rest, out weight))
            spellings.TryGet(rest, out level);
        if (level is null && spellings.CodeLength == 2 && !code.IsEmpty)
            level = new LevelName(null, rest.ToString(), null);
        if (level is not null)
            level = level with { Code = code.IsEmpty ? level.Code : code.ToString(), Weight = weight };
        return level is not null;
    }

    /// <summary>The code of a heading (11-数量指标), which a dash of any kind parts from the name.</summary>
    private static ReadOnlySpan<char> TakeCode(ref ReadOnlySpan<char> heading, int length)
    {
        if (heading.Length <= length + 1 || heading[..length].ContainsAnyExceptInRange('0', '9') || !IsDash(heading[length]))
            return default;
        var code = heading[..length];
        heading = heading[(length + 1)..].TrimStart("-－—–");
        return code;
    }

    /// <summary>Copies without white space and with full-width digits made half-width.</summary>
    private static bool TrySqueeze(ReadOnlySpan<char> text, Span<char> squeezed, out int length)
    {
        length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                continue;
            if (length == squeezed.Length)
                return false;
            squeezed[length++] = Script.IsDigit(c) && c >= '０' ? (char)(c - '０' + '0') : c;
        }
        return length > 0;
    }
}
