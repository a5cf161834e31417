namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// The form in which printed headings and labels are compared: without white space, what stands in brackets, numbering, a year,
/// marks and colon.
/// </summary>
internal static class Wording
{
    /// <summary>Longer texts are no labels, even with a remark in brackets.</summary>
    public const int Longest = 96;

    private const string Marks = "*＊★※▲●";
    private const string Numerals = "一二三四五六七八九十";

    /// <returns>The text itself where it is longer than <see cref="Longest"/>.</returns>
    public static string Of(string printed)
    {
        if (printed.Length > Longest)
            return printed;
        Span<char> bare = stackalloc char[Longest];
        var length = WithoutBrackets(printed, bare);
        if (length == 0)
            length = WithoutSpace(printed, bare);
        var wording = WithoutLead(bare[..length]).TrimEnd("：:");
        return wording.SequenceEqual(printed) ? printed : wording.ToString();
    }

    /// <summary>A bracket that is not closed stays.</summary>
    private static int WithoutBrackets(string printed, Span<char> bare)
    {
        Span<int> opened = stackalloc int[Longest];
        var (length, depth) = (0, 0);
        foreach (var c in printed)
        {
            if (char.IsWhiteSpace(c))
                continue;
            if (c is '（' or '(' or '【' or '[')
                opened[depth++] = length;
            if (c is '）' or ')' or '】' or ']' && depth > 0)
                length = opened[--depth];
            else
                bare[length++] = c;
        }

        return length;
    }

    private static int WithoutSpace(string printed, Span<char> bare)
    {
        var length = 0;
        foreach (var c in printed)
            if (!char.IsWhiteSpace(c))
                bare[length++] = c;
        return length;
    }

    /// <summary>2024年度绩效目标 is 绩效目标; a year alone stays.</summary>
    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> text)
    {
        const int Digits = 4;
        if (text.Length <= Digits || !text.StartsWith("20") || NumberLength(text, char.IsAsciiDigit) != Digits || text[Digits] != '年')
            return text;
        var rest = text[(Digits + 1)..];
        rest = rest.StartsWith("度") && rest.Length > 1 ? rest[1..] : rest;
        return rest.Length > 1 ? rest : text;
    }

    /// <summary>*部门名称, ★满意度, 1.项目名称, 一、基本情况.</summary>
    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> text)
    {
        return WithoutNumber(WithoutYear(text.TrimStart(Marks)));
    }

    /// <summary>一、产出指标 is 产出指标.</summary>
    public static string WithoutNumber(string printed) => WithoutNumber(printed.AsSpan().Trim()).ToString();

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> text)
    {
        var digits = NumberLength(text, char.IsAsciiDigit);
        if (digits is 1 or 2 && text.Length > digits && text[digits] is '.' or '、' or '．'
            && !(text.Length > digits + 1 && char.IsAsciiDigit(text[digits + 1])))
            return text[(digits + 1)..];
        var numerals = NumberLength(text, c => Numerals.Contains(c, StringComparison.Ordinal));
        return numerals is 1 or 2 && text.Length > numerals && text[numerals] == '、' ? text[(numerals + 1)..] : text;
    }

    private static int NumberLength(ReadOnlySpan<char> text, Func<char, bool> isDigit)
    {
        var length = 0;
        while (length < text.Length && isDigit(text[length]))
            length++;
        return length;
    }
}
