using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>Recognises the head of an item at the separator behind its first level, reading back to the item's number
/// and on to its second level.</summary>
internal static class FusedHeadReader
{
    public static readonly SearchValues<char> Separators = SearchValues.Create("；;");

    /// <summary>The separators, and the colons that end a target's label.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create("；;：:");

    /// <summary>What may end the item before one that has neither number nor code.</summary>
    private const string Terminators = "。；;.．、，,";

    /// <param name="separator">The place of a separator.</param>
    /// <param name="expected">The number the next item has where they are numbered; 0 for the first, which may have any.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int separator, int expected, out FusedHead head)
    {
        head = default;
        var name = LevelStart(text, separator, out var hasSuffix);
        if (name < 0)
            return false;
        var level = CodeStart(text, name);
        var start = ItemNumber.Start(text, level, expected, out var number);
        if (!Taxonomy.TryReadLevel1(text[level..separator], out var level1))
            return false;
        var end = separator + 1;
        var level2 = ReadLevel2(text, ref end);
        head = new FusedHead(start, end, number, level1, level2);
        return level2 is null
            ? number > 0 && (expected == 0 || number == expected) && hasSuffix && !IsLabelNext(text, end)
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

    /// <summary>Whether a target's label follows at once, so that what stands before it is the end of a name.</summary>
    private static bool IsLabelNext(ReadOnlySpan<char> text, int from)
    {
        var mark = text[from..].IndexOfAny(Marks);
        return mark >= 0 && TargetLabels.TryReadBefore(text, from + mark, out var label, out _) && text[from..label].IsWhiteSpace();
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
        if (length < 0 || !Taxonomy.TryReadLevel2(text.Slice(end, length), out var level2) || level2.Weight is not null)
            return null;
        end += length + 1;
        return level2;
    }
}
