using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the number of an item of a fused string back from where its first level begins: 2、 2. 2．（2） 2）.</summary>
internal static class ItemNumber
{
    private const int MostDigits = 3;

    /// <param name="level">Where the first level begins.</param>
    /// <param name="expected">The number that comes next; 0 when any may.</param>
    /// <param name="number">0 where none is printed.</param>
    /// <returns>Where the number begins, with its bracket; the level itself where there is none.</returns>
    public static int Start(ReadOnlySpan<char> text, int level, int expected, out int number)
    {
        number = 0;
        var mark = text[..level].TrimEnd(' ').Length - 1;
        if (mark < 1 || text[mark] is not ('、' or '﹑' or '.' or '．' or ')' or '）'))
            return level;
        var isBracketed = text[mark] is ')' or '）';
        if (!TryMatch(text[..mark], expected, isBracketed, out var start, out number) && !TryReadRun(text[..mark], out start, out number))
            return level;
        return isBracketed && start > 0 && text[start - 1] is '(' or '（' ? start - 1 : start;
    }

    /// <summary>The expected number at the end of a text. What stands before it ends a target that lacks its 。; but in
    /// brackets the number must stand alone.</summary>
    private static bool TryMatch(ReadOnlySpan<char> text, int expected, bool isBracketed, out int start, out int number)
    {
        start = text.Length;
        number = expected;
        for (var rest = expected; rest > 0; rest /= 10)
            if (start == 0 || text[--start] != '0' + rest % 10)
                return false;
        return expected > 0 && !(isBracketed && start > 0 && Script.IsDigit(text[start - 1]));
    }

    private static bool TryReadRun(ReadOnlySpan<char> text, out int start, out int number)
    {
        for (start = text.Length; start > 0 && Script.IsDigit(text[start - 1]);)
            start--;
        number = 0;
        if (text.Length - start <= MostDigits)
            foreach (var digit in text[start..])
                number = number * 10 + (int)char.GetNumericValue(digit);
        return number > 0;
    }
}
