using System.Globalization;

namespace Pipeline.Parsers.Values;

/// <summary>The numerals that number headings and lists: 一 to 九十九.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>A number as headings print it; beyond 99, as lists do then, in digits.</summary>
    public static string Of(int number) => number is > 0 and < 100 ? Written(number) : number.ToString(CultureInfo.InvariantCulture);

    private static string Written(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? Digits[tens - 1].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones - 1].ToString() : "");
    }

    /// <summary>Reads a numeral at the start of a text.</summary>
    /// <returns>The characters it takes; 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out int number)
    {
        var tens = Digit(text, 0);
        var ten = tens > 0 ? 1 : 0;
        number = tens;
        if (ten >= text.Length || text[ten] != '十')
            return ten;
        var ones = Digit(text, ten + 1);
        number = (Math.Max(tens, 1) * 10) + ones;
        return ten + (ones > 0 ? 2 : 1);
    }

    private static int Digit(ReadOnlySpan<char> text, int at) => at < text.Length ? Digits.IndexOf(text[at]) + 1 : 0;
}
