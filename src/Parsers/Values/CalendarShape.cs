using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Tells a number of the calendar (2024年全年, 11月底前, 12月31日, 第3季度, 18:00) from a quantity (1年, 3个月, 5日内).</summary>
internal static class CalendarShape
{
    /// <summary>What follows the number of a two-digit year, but not one that counts years.</summary>
    private static readonly string[] YearEnds = ["年度", "年底", "年末", "年初"];

    private static readonly string[] Years = ["年", "学年"];

    /// <summary>What makes a day of the month of a number of days: 15日前, but 30日, 5日内.</summary>
    private static readonly string[] DayEnds = ["前", "之前", "以前", "起", "至", "止", "后"];

    /// <summary>Whether the digits in [start, end) belong to a date, a period of the calendar or a time of day.</summary>
    public static bool Is(ReadOnlySpan<char> text, int start, int end)
    {
        var digits = text[start..end];
        var rest = text[end..].TrimStart();
        return IsYear(digits, rest) || IsMonthOrDay(text[..start], rest) || IsTimeOfDay(rest);
    }

    private static bool IsYear(ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
    {
        if (digits.Length < 4 || !IsYearNumber(digits[..4]))
            return StartsWithAny(rest, YearEnds);
        if (digits.Length > 4)
            return IsDottedMonth(digits[4..]) && EndsDate(rest);
        return StartsWithAny(rest, Years) || IsRangeOfYears(rest) || (rest.IsEmpty && IsRecent(digits));
    }

    private static bool IsYearNumber(ReadOnlySpan<char> digits) =>
        NumberReader.DigitCount(digits) == 4 && NumberReader.TryRead(digits, out var year, out _) && year is >= 1949 and <= 2099;

    /// <summary>A bare number is taken for a year only where it is one that filings speak of.</summary>
    private static bool IsRecent(ReadOnlySpan<char> digits) =>
        NumberReader.TryRead(digits, out var year, out _) && year is >= 2015 and <= 2040;

    /// <summary>The month of 2024.06.</summary>
    private static bool IsDottedMonth(ReadOnlySpan<char> rest) =>
        rest is ['.' or '．', .. { Length: 1 or 2 } digits] && NumberReader.TryReadAll(digits, out var month) && month is >= 1 and <= 12;

    private static bool EndsDate(ReadOnlySpan<char> rest) => rest.IsEmpty || rest[0] is '前' or '底' or '至' || RangeMark.Length(rest) > 0;

    /// <summary>2020-2022年, 2023—2024学年; but 1950-2050人 counts people.</summary>
    private static bool IsRangeOfYears(ReadOnlySpan<char> rest)
    {
        var dash = RangeMark.Length(rest);
        if (dash == 0 || rest.Length < dash + 4 || !IsYearNumber(rest.Slice(dash, 4)))
            return false;
        var after = rest[(dash + 4)..];
        return StartsWithAny(after, Years) || after.IsEmpty || !(char.IsLetterOrDigit(after[0]) || after[0] is '%' or '％');
    }

    private static bool IsMonthOrDay(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return false;
        return rest[0] switch
        {
            '月' => !IsCompared(before, rest[1..]),
            '号' => true,
            '日' => before.TrimEnd().EndsWith("月") || StartsWithAny(rest[1..], DayEnds),
            '季' => rest.StartsWith("季度"),
            _ => false,
        };
    }

    /// <summary>
    /// ≤11月, and no more: months are counted, or their numbers compared; 11月底前 and 11月前 are dates, and so is 11月 without a sign.
    /// </summary>
    private static bool IsCompared(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.TrimEnd() is [.., var sign] && PlainMarks.IsSign(sign) && after.IsWhiteSpace();

    /// <summary>18时, 18点前 and 18:00; 24时 alone is a time of day too, hours are counted in 小时.</summary>
    private static bool IsTimeOfDay(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && (rest[0] == '点' ? rest[1] is '前' or '整' or '半' or '钟' || Script.IsDigit(rest[1])
            : rest[0] == '时' && (rest[1] is '前' or '整' || Script.IsDigit(rest[1])));

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word))
                return true;
        return false;
    }
}
