using System.Buffers;
using System.Globalization;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Indicators;

/// <summary>Recognises the head of an item at the separator behind its first level, reading back to the item's number
/// and on to its second level.</summary>
internal static class FusedHeadReader
{
    public static readonly SearchValues<char> Separators = SearchValues.Create("；;");

    /// <summary>What may end the item before, so that all digits behind it belong to this item's number.</summary>
    private const string Terminators = "。；;.．、，,";

    private const int MostDigits = 3;

    /// <param name="separator">The place of a separator.</param>
    /// <param name="expected">The number the next item has where they are numbered.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int separator, int expected, out FusedHead head)
    {
        head = default;
        var name = LevelStart(text, separator, out var hasSuffix);
        if (name < 0)
            return false;
        var level = CodeStart(text, name);
        var start = NumberStart(text, level, expected, out var number);
        if (!Taxonomy.TryReadLevel1(text[level..separator], out var level1))
            return false;
        var end = separator + 1;
        var level2 = ReadLevel2(text, ref end);
        head = new FusedHead(start, end, number, level1, level2);
        return level2 is null
            ? number == expected && hasSuffix
            : number > 0 || level < name || hasSuffix || EndsItem(text, start);
    }

    /// <summary>Where the name of a first level begins that ends at a place; -1 for none.</summary>
    private static int LevelStart(ReadOnlySpan<char> text, int end, out bool hasSuffix)
    {
        var suffix = Backward.Match(text, end, TaxonomyTable.Suffix);
        hasSuffix = suffix >= 0;
        foreach (var (name, _) in TaxonomyTable.Level1)
            if (Backward.Match(text, hasSuffix ? suffix : end, name) is >= 0 and var start)
                return start;
        return -1;
    }

    /// <summary>Where the code before a name begins, else the name itself.</summary>
    private static int CodeStart(ReadOnlySpan<char> text, int name)
    {
        var dash = Backward.SkipBlanks(text, name) - 1;
        if (dash < 1 || !Taxonomy.IsDash(text[dash]))
            return name;
        var digit = Backward.SkipBlanks(text, dash) - 1;
        return digit >= 0 && Script.IsDigit(text[digit]) ? digit : name;
    }

    /// <summary>Where the item's number begins, else the level itself.</summary>
    private static int NumberStart(ReadOnlySpan<char> text, int level, int expected, out int number)
    {
        number = 0;
        var mark = Backward.SkipBlanks(text, level) - 1;
        if (mark < 1 || text[mark] is not ('、' or '.' or '．' or '﹑' or ')' or '）'))
            return level;
        var start = DigitsStart(text, mark, expected, out number);
        return number > 0 && text[mark] is ')' or '）' && start > 0 && text[start - 1] is '(' or '（' ? start - 1 : start;
    }

    /// <summary>The digits before a mark that are the item's number. The expected number is taken off the end of a
    /// longer run, whose beginning then belongs to a target that lacks its 。, unless that run begins the item.</summary>
    private static int DigitsStart(ReadOnlySpan<char> text, int mark, int expected, out int number)
    {
        var end = Backward.SkipBlanks(text, mark);
        var run = end;
        while (run > 0 && Script.IsDigit(text[run - 1]))
            run--;
        Span<char> digits = stackalloc char[11];
        expected.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        number = expected;
        var start = Backward.Match(text, mark, digits[..length]);
        if (start >= 0 && (start <= run || !EndsItem(text, run)))
            return start;
        number = end - run is > 0 and <= MostDigits && NumberReader.TryRead(text[run..end], out var printed, out _) ? (int)printed : 0;
        return number > 0 ? run : mark + 1;
    }

    private static bool EndsItem(ReadOnlySpan<char> text, int start)
    {
        var end = Backward.SkipBlanks(text, start);
        return end == 0 || Terminators.Contains(text[end - 1]) || text[end..start].Contains('\n');
    }

    /// <param name="end">Where the second level begins; moved behind its separator where one is read.</param>
    private static LevelName? ReadLevel2(ReadOnlySpan<char> text, ref int end)
    {
        var length = text[end..].IndexOfAny(Separators);
        if (length < 0 || !Taxonomy.TryReadLevel2(text.Slice(end, length), out var level2))
            return null;
        end += length + 1;
        return level2;
    }
}
