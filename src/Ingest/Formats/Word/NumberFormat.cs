using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>A number as a list prints it (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormat
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Banking = "零壹贰叁肆伍陆柒捌玖";
    private const string Sequence = "〇一二三四五六七八九";

    public static string Write(int number, string? format) => format switch
    {
        "none" => "",
        "decimalZero" => number is >= 0 and < 10 ? $"0{number}" : Numerals.Decimal(number),
        "upperLetter" => Numerals.Letters(number),
        "lowerLetter" => Numerals.Letters(number).ToLowerInvariant(),
        "upperRoman" => Numerals.Roman(number),
        "lowerRoman" => Numerals.Roman(number).ToLowerInvariant(),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
            => Numerals.Chinese(number),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Each(number, Banking),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Each(number, Sequence),
        "ideographTraditional" => One(number, Stems),
        "ideographZodiac" => One(number, Branches),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Numerals.Circled(number),
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({Numerals.Decimal(number)})",
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : $"{Numerals.Decimal(number)}.",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Numerals.Decimal(number).Select(d => (char)(d - '0' + '０'))),
        _ => Numerals.Decimal(number),
    };

    private static string One(int number, string signs) =>
        number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Numerals.Decimal(number);

    private static string Each(int number, string digits) =>
        number < 0 ? Numerals.Decimal(number) : string.Concat(Numerals.Decimal(number).Select(d => digits[d - '0']));
}
