using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Finds the quantities of a text and passes over digits that are none: dates, ordinals, codes.</summary>
internal static class QuantityScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９百千");

    /// <summary>After the upper end of a range whose ends 和 or 与 joins: 介于90%和95%之间.</summary>
    public const string Between = "之间";

    /// <summary>What stands between the numbers of one expression that is no quantity: 12 345, 95%/≥90%, 2次×3人=6人次.</summary>
    private const string Ties = "零,，.．。^/／×✕*＊±<>=≥≤ ";

    private const string Separators = ",，.．。";

    /// <summary>What makes another number of digits: a power (10², 10^4), a rough count (10来个, 10几个).</summary>
    private const string Powers = "^²³⁴⁵⁶来几";

    /// <summary>The first quantity at or after a place.</summary>
    /// <param name="from">Where to begin; moved past what was read.</param>
    public static bool TryFind(ReadOnlySpan<char> text, ref int from, out Quantity quantity)
    {
        while (from < text.Length && text[from..].IndexOfAny(Starts) is >= 0 and var skip)
        {
            from += skip;
            if (TryReadAt(text, ref from, out quantity))
                return true;
        }
        quantity = default;
        return false;
    }

    private static bool TryReadAt(ReadOnlySpan<char> text, ref int at, out Quantity quantity)
    {
        if (Script.IsDigit(text[at]))
            return TryReadFigure(text, ref at, out quantity);
        var isShare = PercentWords.TryRead(text, at, out quantity);
        at = isShare ? quantity.End : at + 1;
        return isShare;
    }

    private static bool TryReadFigure(ReadOnlySpan<char> text, ref int at, out Quantity quantity)
    {
        var start = at;
        quantity = default;
        var isNumber = NumberReader.TryRead(text[start..], out var number, out var length);
        at += isNumber ? length : NumberReader.DigitCount(text[start..]);
        if (!isNumber || IsNoQuantity(text, start, at))
            return false;
        var isSigned = TrySign(text, ref start, ref number);
        quantity = ReadUnit(text, start, at, number);
        var isWhole = isSigned && (TryReadTolerance(text, ref quantity) || TryReadUpperEnd(text, ref quantity))
            && !IsTornOff(text, quantity);
        at = isWhole ? quantity.End : EndOfChain(text, quantity.End);
        return isWhole;
    }

    /// <summary>Past all the numbers that follow each other without a word between: 1年6个月, 12 345人次, 17000,200.</summary>
    private static int EndOfChain(ReadOnlySpan<char> text, int at)
    {
        while (text[(at + RangeMark.Length(text[at..]))..].TrimStart(Ties) is var rest
            && NumberReader.TryRead(rest, out var number, out var length))
            at = ReadUnit(text, at, text.Length - rest.Length + length, number).End;
        return at;
    }

    private static bool IsNoQuantity(ReadOnlySpan<char> text, int start, int end) =>
        CodeShape.Is(text, start, end) || CalendarShape.Is(text, start, end);

    /// <summary>A sign stands at the start or after a mark; between a word and a number a minus may be a dash, and
    /// then the number is left alone.</summary>
    private static bool TrySign(ReadOnlySpan<char> text, ref int start, ref decimal number)
    {
        var sign = start == 0 ? ' ' : text[start - 1];
        if (sign is not ('-' or '－' or '−' or '+'))
            return true;
        if (start > 1 && char.IsLetterOrDigit(text[start - 2]) && !ComparatorTable.TryEnd(text[..(start - 1)], out _))
            return sign == '+';
        start--;
        number = sign == '+' ? number : -number;
        return true;
    }

    /// <summary>Makes a range of a tolerance: ±3% is from -3 to 3 %, 25±2℃ from 23 to 27 ℃. Of 100±5% nobody can tell
    /// what the share is of, and no range is made.</summary>
    private static bool TryReadTolerance(ReadOnlySpan<char> text, ref Quantity quantity)
    {
        if (quantity.Start > 0 && text[quantity.Start - 1] == '±')
        {
            quantity = quantity with { Start = quantity.Start - 1, Low = -Math.Abs(quantity.Low), High = Math.Abs(quantity.Low) };
            return true;
        }
        if (text[quantity.End..] is not ['±', .. var rest] || !NumberReader.TryRead(rest, out var tolerance, out var length))
            return false;
        var both = ReadUnit(text, quantity.Start, quantity.End + 1 + length, tolerance);
        if (tolerance <= 0 || (both.Unit == "%") != (quantity.Unit == "%") || !SameUnit(quantity.Unit, both.Unit))
            return false;
        quantity = both with { Low = quantity.Low - tolerance, High = quantity.Low + tolerance, Unit = both.Unit ?? quantity.Unit };
        return true;
    }

    private static Quantity ReadUnit(ReadOnlySpan<char> text, int start, int numberEnd, decimal number)
    {
        var at = numberEnd;
        var isMoreThan = at < text.Length && ComparatorTable.MoreThan.Contains(text[at]);
        if (isMoreThan)
            at++;
        var gap = text[at..].Length - text[at..].TrimStart().Length;
        var length = UnitReader.Length(text[(at + gap)..]);
        var unit = length == 0 ? null : UnitName(text.Slice(at + gap, length));
        return new Quantity(start, length == 0 ? at : at + gap + length, number, null, unit, isMoreThan);
    }

    private static string UnitName(ReadOnlySpan<char> printed)
    {
        if (printed is ['（' or '(', .., _])
            printed = printed[1..^1];
        return printed is "%" or "％" ? "%" : printed.ToString();
    }

    /// <summary>Makes a range of a number that a range mark and another number follow. False when the two make no
    /// range: the ends of a date, of different units, or falling.</summary>
    private static bool TryReadUpperEnd(ReadOnlySpan<char> text, ref Quantity quantity)
    {
        var lowerEnd = quantity.End + InclusionNote.Length(text[quantity.End..], out _);
        var mark = RangeMark.Length(text[lowerEnd..]);
        var isBetween = mark == 0 && text[lowerEnd..] is ['和' or '与', ..];
        if (mark == 0 && !isBetween)
            return true;
        var start = lowerEnd + (isBetween ? 1 : mark);
        if (!NumberReader.TryRead(text[start..], out var high, out var length))
            return isBetween;
        var upper = ReadUnit(text, start, start + length, high);
        if (isBetween && !text[upper.End..].StartsWith(Between))
            return true;
        var lower = quantity;
        var end = upper.End + InclusionNote.Length(text[upper.End..], out _);
        quantity = lower with { End = end, High = high, Unit = upper.Unit ?? lower.Unit };
        return lower.Low < high && CalendarAllows(text, start, start + length) && SameUnit(lower.Unit, upper.Unit);
    }

    private static bool CalendarAllows(ReadOnlySpan<char> text, int start, int end) => !CalendarShape.Is(text, start, end);

    /// <summary>The unit may be left out at the lower end, or only its scale stand there: 3万-5万元.</summary>
    private static bool SameUnit(string? lower, string? upper) =>
        lower is null || upper is null || upper.StartsWith(lower, StringComparison.Ordinal);

    /// <summary>More of the number follows (2小时30分钟, 1万5千, 3个半小时, 12 345, ≥95%/≥90%), or it is part of a name (5G基站).</summary>
    private static bool IsTornOff(ReadOnlySpan<char> text, Quantity quantity)
    {
        var rest = text[quantity.End..];
        if (rest.IsEmpty)
            return false;
        if (Script.IsDigit(rest[0]) || rest[0] is '零' or '半' or '±' or ']' or '］' or '〕'
            || RangeMark.Length(rest) > 0 || IsAlternative(rest))
            return true;
        return quantity.Unit switch
        {
            null => char.IsAsciiLetter(rest[0]) || IsJoined(rest),
            "%" => char.IsAsciiLetter(rest[0]),
            _ => false,
        };
    }

    /// <summary>Whether digits without a unit go on: after white space, an odd separator (17000,200), as a power, a rough count.</summary>
    private static bool IsJoined(ReadOnlySpan<char> rest)
    {
        if (rest.TrimStart() is [var next, ..] && Script.IsDigit(next))
            return true;
        return Powers.Contains(rest[0]) || (rest.Length > 1 && Separators.Contains(rest[0]) && Script.IsDigit(rest[1]));
    }

    /// <summary>Another number after a stroke or a sign of a product: 95%/≥90%, 2次×3人.</summary>
    private static bool IsAlternative(ReadOnlySpan<char> rest) =>
        rest[0] is '/' or '／' or '×' or '✕' or '*' or '＊'
        && rest[1..].TrimStart() is [var next, ..] && (PlainMarks.IsSign(next) || Script.IsDigit(next));
}
