using System.Globalization;
using System.Text;

namespace Pipeline.Ingest.Formats.Pages;

/// <summary>Numbers as lists print them.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
        (4, "IV"), (1, "I"),
    ];

    /// <summary>1 is A, 27 is AA.</summary>
    public static string Letters(int number)
    {
        if (number is < 1 or > 1_000_000)
            return Decimal(number);
        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / 26)
            letters.Insert(0, (char)('A' + ((number - 1) % 26)));
        return letters.ToString();
    }

    public static string Roman(int number)
    {
        if (number is < 1 or > 3_999)
            return Decimal(number);
        var roman = new StringBuilder();
        foreach (var (value, sign) in Romans)
            for (; number >= value; number -= value)
                roman.Append(sign);
        return roman.ToString();
    }

    /// <summary>12 is 十二, 20 is 二十, 105 is 一百零五.</summary>
    public static string Chinese(int number)
    {
        if (number is < 0 or > 999)
            return Decimal(number);
        if (number < 10)
            return Digits[number].ToString();
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds > 0 ? $"{Digits[hundreds]}百" : "")
            + (tens > 0 ? $"{(tens > 1 || hundreds > 0 ? Digits[tens] : "")}十" : hundreds > 0 && ones > 0 ? "零" : "")
            + (ones > 0 ? Digits[ones] : "");
    }

    /// <summary>① to ⑳.</summary>
    public static string Circled(int number) => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : Decimal(number);

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);
}
