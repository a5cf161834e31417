using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Text;

/// <summary>The number of an item in a numbered list: 1. 1．1、 1） （1） ①.</summary>
/// <param name="Length">The characters it takes, spaces behind it included.</param>
/// <param name="Style">The same for all marks of one list: the mark after the number, or ① for circled ones.</param>
public readonly record struct ListMark(int Number, int Length, char Style)
{
    private const int MostDigits = 2;
    private const char Circled = '①';

    /// <summary>Reads a mark at the start of a text. A point before a digit makes a decimal and no mark.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out ListMark mark)
    {
        mark = default;
        if (!text.IsEmpty && text[0] is >= Circled and <= '⑳')
            mark = new ListMark(text[0] - Circled + 1, 1, Circled);
        else
            ReadNumbered(text, ref mark);
        if (mark.Length == 0)
            return false;
        mark = mark with { Length = text.Length - text[mark.Length..].TrimStart().Length };
        return true;
    }

    private static void ReadNumbered(ReadOnlySpan<char> text, ref ListMark mark)
    {
        var open = !text.IsEmpty && text[0] is '(' or '（' ? 1 : 0;
        var digits = NumberReader.DigitCount(text[open..]);
        var end = open + digits;
        if (digits is 0 or > MostDigits || end == text.Length || !NumberReader.TryRead(text.Slice(open, digits), out var number, out _))
            return;
        var style = Canonical(text[end]);
        if (open == 1 ? style == ')' : style == ')' || style == '、' || (style == '.' && !IsFraction(text[(end + 1)..])))
            mark = new ListMark((int)number, end + 1, open == 1 ? '(' : style);
    }

    private static char Canonical(char c) => c switch
    {
        '．' => '.',
        '）' => ')',
        '﹑' => '、',
        _ => c,
    };

    /// <summary>Digits after the point, but for those of a year: 1.2024年底前.</summary>
    private static bool IsFraction(ReadOnlySpan<char> rest)
    {
        var digits = NumberReader.DigitCount(rest);
        return digits > 0 && !(digits == 4 && rest.Length > 4 && rest[4] == '年');
    }
}
