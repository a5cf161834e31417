using System.Collections.Frozen;
using Pipeline.Parsers.Text;
using Names = System.Collections.Frozen.FrozenDictionary<string, (string Name, string? Code)>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the headings of the two upper levels of indicators, however they are printed: 产出指标, 产 出, 1-产出指标,
/// 产出指标（50分）, wrapped over lines.</summary>
public static class Taxonomy
{
    /// <summary>Longer than any heading with its code and weight, white space left out.</summary>
    private const int LongestHeading = 48;

    private static readonly Names Level1 = WithAndWithoutSuffix(TaxonomyTable.Level1);

    private static readonly Names Level2 = WithAndWithoutSuffix(TaxonomyTable.Level2);

    /// <summary>True when the whole text is a first-level heading.</summary>
    public static bool TryReadLevel1(ReadOnlySpan<char> text, out LevelName level) =>
        TryRead(text, Level1, codeLength: 1, out level);

    /// <summary>True when the whole text is a second-level heading: a known name, or any name with a two-digit code.</summary>
    public static bool TryReadLevel2(ReadOnlySpan<char> text, out LevelName level) =>
        TryRead(text, Level2, codeLength: 2, out level);

    /// <summary>Whether the second-level code stands under its first-level code; true where one of them is not known.</summary>
    public static bool BelongsUnder(string? level2Code, string? level1Code) =>
        string.IsNullOrEmpty(level2Code) || string.IsNullOrEmpty(level1Code) || level2Code[0] == level1Code[0];

    /// <summary>Whether a second level stands only under 成本指标 as a first level: 经济成本, 社会成本, 生态环境成本.</summary>
    public static bool IsPartOfCost(LevelName level2) =>
        level2.Code is null && level2.Name.AsSpan().TrimEnd(TaxonomyTable.Suffix).EndsWith("成本");

    private static bool TryRead(ReadOnlySpan<char> text, in Names names, int codeLength, out LevelName level)
    {
        Span<char> buffer = stackalloc char[LongestHeading];
        level = default;
        if (!TrySqueeze(text, buffer, out var length))
            return false;
        ReadOnlySpan<char> rest = buffer[..length];
        var code = TakeCode(ref rest, codeLength);
        rest = rest.TrimEnd(":：");
        if (rest.IsEmpty)
            return false;
        if (names.TryGetValue(rest, out var known))
            level = new LevelName(code.IsEmpty ? known.Code : Shared(code, known.Code), known.Name, null);
        else if (LevelWeight.TryTake(ref rest, out var weight) && names.TryGetValue(rest, out known))
            level = new LevelName(code.IsEmpty ? known.Code : Shared(code, known.Code), known.Name, weight);
        else if (code.Length == 2)
            level = new LevelName(code.ToString(), rest.ToString(), weight);
        return level.Name is not null;
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

    internal static bool IsDash(char c) => c is '-' or '－' or '—' or '–' or '‐' or '‑' or '−' or '―' or '─';

    private static string Shared(ReadOnlySpan<char> code, string? standard) =>
        standard is not null && code.SequenceEqual(standard) ? standard : code.ToString();

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

    private static Names WithAndWithoutSuffix((string Name, string? Code)[] table) =>
        table
            .SelectMany(row => new[] { row, (Name: row.Name + TaxonomyTable.Suffix, row.Code) })
            .ToFrozenDictionary(row => row.Name)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
