using System.Globalization;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the number of an item of a fused string back from where its first level begins: 2、 2. 2．（2） 2）.</summary>
internal static class ItemNumber
{
    private const string Marks = "、﹑.．)）";

    private const int MostDigits = 3;

    /// <param name="level">Where the first level begins.</param>
    /// <param name="expected">The number that comes next; 0 when any may.</param>
    /// <param name="number">0 where none is printed.</param>
    /// <returns>Where the number begins, with its bracket; the level itself where there is none.</returns>
    public static int Start(ReadOnlySpan<char> text, int level, int expected, out int number)
    {
        number = 0;
        var mark = Backward.SkipBlanks(text, level) - 1;
        if (mark < 1 || !Marks.Contains(text[mark]))
            return level;
        var isBracketed = text[mark] is ')' or '）';
        if (!TryMatch(text, mark, expected, isBracketed, out var start, out number) && !TryReadRun(text, mark, out start, out number))
            return level;
        var open = Backward.SkipBlanks(text, start) - 1;
        return isBracketed && open >= 0 && text[open] is '(' or '（' ? open : start;
    }

    /// <summary>The expected number at the end of the digits before a mark. What stands before it ends a target that
    /// lacks its 。; but in brackets the number must stand alone.</summary>
    private static bool TryMatch(ReadOnlySpan<char> text, int mark, int expected, bool isBracketed, out int start, out int number)
    {
        Span<char> digits = stackalloc char[11];
        number = expected;
        start = expected > 0 && expected.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture)
            ? Backward.Match(text, mark, digits[..length])
            : -1;
        var before = Backward.SkipBlanks(text, Math.Max(start, 0));
        return start >= 0 && !(isBracketed && before > 0 && Script.IsDigit(text[before - 1]));
    }

    private static bool TryReadRun(ReadOnlySpan<char> text, int mark, out int start, out int number)
    {
        var end = Backward.SkipBlanks(text, mark);
        for (start = end; start > 0 && Script.IsDigit(text[start - 1]);)
            start--;
        number = 0;
        if (end - start is > 0 and <= MostDigits && NumberReader.TryRead(text[start..end], out var printed, out _))
            number = (int)printed;
        return number > 0;
    }
}
