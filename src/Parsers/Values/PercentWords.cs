using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads a share written in words: 百分之九十, 百分之95, 千分之三.</summary>
internal static class PercentWords
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly (string Word, string Unit)[] Shares = [("百分之", "%"), ("千分之", "‰")];

    /// <returns>False where the text does not begin with such words.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Quantity share)
    {
        share = default;
        foreach (var (word, unit) in Shares)
            if (text[start..].StartsWith(word) && TryReadNumber(text[(start + word.Length)..], out var number, out var length))
            {
                share = new Quantity(start, start + word.Length + length, number, null, unit, IsMoreThan: false);
                return true;
            }
        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out decimal number, out int length) =>
        NumberReader.TryRead(text, out number, out length) || TryReadChinese(text, out number, out length);

    /// <summary>Up to a hundred with decimals: 九, 九十, 九十五, 九十五点五, 百.</summary>
    private static bool TryReadChinese(ReadOnlySpan<char> text, out decimal number, out int length)
    {
        length = 0;
        number = 0;
        var digit = -1;
        var place = 0m;
        for (; length < text.Length && IsPart(text[length]); length++)
            Add(text[length], ref number, ref digit, ref place);
        if (digit > 0 && place == 0)
            number += digit;
        return length > 0 && !(length < text.Length && Script.IsDigit(text[length]));
    }

    private static bool IsPart(char c) => Digits.Contains(c) || c is '十' or '百' or '点' or '〇';

    private static void Add(char c, ref decimal number, ref int digit, ref decimal place)
    {
        if (c is '十' or '百')
        {
            number += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
            digit = -1;
        }
        else if (c == '点')
        {
            number += Math.Max(digit, 0);
            place = 0.1m;
        }
        else if (place > 0)
        {
            number += Math.Max(Digits.IndexOf(c), 0) * place;
            place /= 10;
        }
        else
            digit = Math.Max(Digits.IndexOf(c), 0);
    }
}
