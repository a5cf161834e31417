using System.Globalization;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads a printed number at the start of a text: 1,408.40, 1，408.40, -5, １２．５.</summary>
public static class NumberReader
{
    /// <summary>What a decimal holds exactly; a longer run of digits is a code and not a quantity.</summary>
    private const int LongestNumber = 28;

    /// <param name="length">The characters the number takes, its sign and separators included; 0 where there is none.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int length)
    {
        var sign = text.IsEmpty || text[0] is not ('+' or '＋' or '-' or '－' or '−') ? 0 : 1;
        var whole = WholeLength(text[sign..]);
        var fraction = whole == 0 ? 0 : FractionLength(text[(sign + whole)..]);
        length = whole == 0 ? 0 : sign + whole + fraction;
        value = 0;
        return length is > 0 and <= LongestNumber && TryParse(text[..length], out value);
    }

    /// <summary>True when the whole text, white space around it aside, is a number.</summary>
    public static bool TryReadAll(ReadOnlySpan<char> text, out decimal value)
    {
        text = text.Trim();
        return TryRead(text, out value, out var length) && length == text.Length;
    }

    internal static int DigitCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && Script.IsDigit(text[count]))
            count++;
        return count;
    }

    /// <summary>Digits, or groups of three of them with separators between.</summary>
    private static int WholeLength(ReadOnlySpan<char> text)
    {
        var length = DigitCount(text);
        if (length is 0 or > 3 || text[0] is '0' or '０')
            return length;
        while (length < text.Length && text[length] is ',' or '，' && DigitCount(text[(length + 1)..]) == 3)
            length += 4;
        return length;
    }

    private static int FractionLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('.' or '．'))
            return 0;
        var digits = DigitCount(text[1..]);
        return digits == 0 ? 0 : digits + 1;
    }

    private static bool TryParse(ReadOnlySpan<char> printed, out decimal value)
    {
        Span<char> plain = stackalloc char[LongestNumber];
        var count = 0;
        foreach (var c in printed)
            if (c is not (',' or '，'))
                plain[count++] = Plain(c);
        return decimal.TryParse(plain[..count], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static char Plain(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '－' or '−' => '-',
        '＋' => '+',
        _ => c,
    };
}
