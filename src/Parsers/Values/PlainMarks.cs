using System.Buffers;

namespace Pipeline.Parsers.Values;

/// <summary>Brings the signs of a target to one form that rules match on: one width, no white space beside them, and one
/// sign for one printed as two (＞＝, =>, > =).</summary>
internal static class PlainMarks
{
    private const string Printed = "＞﹥＜﹤＝﹦═≧⩾≮≦⩽≯～〜∼﹢＋";
    private const string Plain = ">><<===≥≥≥≤≤≤~~~++";

    /// <summary>Brackets typed for a sign, as an input method offers them for it, and the bracket that would close or open them.</summary>
    private const string Brackets = "〉》›»〈《‹«";
    private const string Partners = "〈《‹«〉》›»";
    private const string Meant = ">>>><<<<";

    private const string Signs = "<>=≥≤±";

    private static readonly SearchValues<char> Unsettled = SearchValues.Create(Printed + Brackets + Signs);

    /// <summary>The characters that signs of comparison are printed with, white space between them included.</summary>
    public static readonly SearchValues<char> Printable = SearchValues.Create(Printed + Signs + "≈~ 　");

    public static ReadOnlySpan<char> Of(string printed) =>
        printed.AsSpan().IndexOfAny(Unsettled) is >= 0 and var first ? Rewrite(printed, first) : printed;

    public static bool IsSign(char c) => Signs.Contains(c);

    private static ReadOnlySpan<char> Rewrite(string printed, int first)
    {
        var plain = new char[printed.Length];
        printed.AsSpan(0, first).CopyTo(plain);
        var length = first;
        for (var i = first; i < printed.Length; i++)
            Add(plain, ref length, PlainOf(printed[i], printed));
        return plain.AsSpan(0, length);
    }

    private static void Add(Span<char> plain, ref int length, char c)
    {
        if (char.IsWhiteSpace(c) && length > 0 && IsSign(plain[length - 1]))
            return;
        if (IsSign(c))
            length = plain[..length].TrimEnd().Length;
        if (length > 0 && IsSign(c) && OneSign(plain[length - 1], c) is { } both)
            plain[length - 1] = both;
        else
            plain[length++] = c;
    }

    /// <summary>What two signs in a row say together; null where they say different things.</summary>
    private static char? OneSign(char left, char right) => (left, right) switch
    {
        ('>' or '≥', '=' or '≥') or ('=' or '≥', '>') or ('=', '≥') => '≥',
        ('<' or '≤', '=' or '≤') or ('=' or '≤', '<') or ('=', '≤') => '≤',
        _ when left == right => left,
        _ => null,
    };

    private static char PlainOf(char c, string printed)
    {
        if (Printed.IndexOf(c) is >= 0 and var known)
            return Plain[known];
        return Brackets.IndexOf(c) is >= 0 and var bracket && !printed.Contains(Partners[bracket]) ? Meant[bracket] : c;
    }
}
