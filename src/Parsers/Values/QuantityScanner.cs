using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Finds the quantities of a text and passes over digits that are none: dates, ordinals, codes.</summary>
internal static class QuantityScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９百千");

    /// <summary>The first quantity at or behind a place.</summary>
    /// <param name="from">Where to begin; moved behind what was read.</param>
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
        if (!isNumber || IsNoQuantity(text, start, at) || !TrySign(text, ref start, ref number))
            return false;
        quantity = ReadUnit(text, start, at, number);
        var isWhole = TryReadUpperEnd(text, ref quantity) && !IsTornOff(text, quantity);
        at = isWhole ? quantity.End : EndOfChain(text, quantity.End);
        return isWhole;
    }

    /// <summary>Behind all the numbers that follow each other without a mark between: 1年6个月.</summary>
    private static int EndOfChain(ReadOnlySpan<char> text, int at)
    {
        while (NumberReader.TryRead(text[at..].TrimStart('零'), out var number, out var length))
            at = ReadUnit(text, at, text.Length - text[at..].TrimStart('零').Length + length, number).End;
        return at;
    }

    private static bool IsNoQuantity(ReadOnlySpan<char> text, int start, int end) =>
        CodeShape.Is(text, start, end) || CalendarShape.Is(text, start, end);

    /// <summary>A minus stands at the start or behind a mark; between a word and a number it may be a dash, and
    /// then the number is left alone.</summary>
    private static bool TrySign(ReadOnlySpan<char> text, ref int start, ref decimal number)
    {
        if (start == 0 || text[start - 1] is not ('-' or '－' or '−'))
            return true;
        if (start > 1 && char.IsLetterOrDigit(text[start - 2]))
            return false;
        start--;
        number = -number;
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

    private static string UnitName(ReadOnlySpan<char> printed) =>
        printed is "%" or "％" ? "%" : printed.ToString();

    /// <summary>Makes a range of a number that a range mark and another number follow. False when the two make no
    /// range: the ends of a date, of different units, or falling.</summary>
    private static bool TryReadUpperEnd(ReadOnlySpan<char> text, ref Quantity quantity)
    {
        var mark = RangeMark.Length(text[quantity.End..]);
        if (mark == 0)
            return true;
        var start = quantity.End + mark;
        if (!NumberReader.TryRead(text[start..], out var high, out var length))
            return false;
        var upper = ReadUnit(text, start, start + length, high);
        var lower = quantity;
        quantity = lower with { End = upper.End, High = high, Unit = upper.Unit ?? lower.Unit };
        return lower.Low < high && CalendarAllows(text, start, start + length) && SameUnit(lower.Unit, upper.Unit);
    }

    private static bool CalendarAllows(ReadOnlySpan<char> text, int start, int end) => !CalendarShape.Is(text, start, end);

    /// <summary>The unit may be left out at the lower end, or only its scale stand there: 3万-5万元.</summary>
    private static bool SameUnit(string? lower, string? upper) =>
        lower is null || upper is null || upper.StartsWith(lower, StringComparison.Ordinal);

    /// <summary>More of the number follows (2小时30分钟, 1万5千), or it is part of a name (5G基站).</summary>
    private static bool IsTornOff(ReadOnlySpan<char> text, Quantity quantity)
    {
        var rest = text[quantity.End..];
        if (rest.IsEmpty)
            return false;
        return Script.IsDigit(rest[0]) || rest[0] is '零' || (quantity.Unit is null && char.IsAsciiLetter(rest[0]))
            || RangeMark.Length(rest) > 0;
    }
}
