using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Tells digits that name something (第3批, ISO9001, “5.12”, 〔2017〕, 1:1000, 7×24, 2/3, 3分之2, 目标1：) from a quantity.</summary>
internal static class CodeShape
{
    private const string Openers = "第〔[［【《“\"'‘#№_^.．";
    private const string Closers = "〕]］】》”\"'’_:：";

    /// <summary>Marks that tie two numbers to one expression when digits stand on both sides.</summary>
    private const string Ties = ":：/／×xX*＊✕+＋.．-－—–−";

    /// <summary>Whether the digits in [start, end) are part of a name, a ratio or a product.</summary>
    public static bool Is(ReadOnlySpan<char> text, int start, int end) =>
        IsOpened(text[..start]) || IsClosed(text[end..]) || IsStandard(text[..start], text[end..]);

    private static bool IsOpened(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || char.IsAsciiLetter(before[^1]))
            return !before.IsEmpty;
        before = before.TrimEnd();
        return !before.IsEmpty && (before.EndsWith("分之") || Openers.Contains(before[^1])
            || before.Length > 1 && IsTie(before[^1]) && IsNumberOrName(before[^2]));
    }

    private static bool IsClosed(ReadOnlySpan<char> after) =>
        !after.IsEmpty
        && (after.StartsWith("分之") || Closers.Contains(after[0])
            || RangeMark.Length(after) == 0 && IsTie(after[0]) && after.Length > 1 && Script.IsDigit(after[1]));

    /// <summary>GB 1234-2002: a number and a year after letters.</summary>
    private static bool IsStandard(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.TrimEnd() is [.., var letter] && char.IsAsciiLetter(letter) && RangeMark.Length(after) > 0;

    private static bool IsTie(char c) => Ties.Contains(c);

    private static bool IsNumberOrName(char c) => Script.IsDigit(c) || char.IsAsciiLetter(c);
}
