using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>Recognises the head of an item at the separator behind its first level, reading back to the item's number
/// and on to its second level.</summary>
internal static class FusedHeadReader
{
    /// <summary>What may end the item before one that has neither number nor code.</summary>
    private const string Terminators = "。；;.．、，,";

    /// <summary>The letters that first levels end with.</summary>
    private static readonly string LastLetters =
        string.Concat(TaxonomyTable.Level1.Select(row => row.Name[^1]).Append(TaxonomyTable.Suffix[^1]).Distinct());

    private static readonly ulong LastBits = LastLetters.Aggregate(0UL, (bits, c) => bits | (1UL << c));

    /// <summary>Each first level without and with the suffix, as nearly every form prints it.</summary>
    private static readonly LevelName[] Plain =
    [
        .. TaxonomyTable.Level1.SelectMany(row =>
            new[] { new LevelName(row.Code, row.Name, null), new LevelName(row.Code, row.Name + TaxonomyTable.Suffix, null) }),
    ];

    /// <param name="marks">The places of the separators and colons from the separator in question on.</param>
    /// <param name="expected">The number the next item has where they are numbered; 0 for the first, which may have any.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ReadOnlySpan<int> marks, int expected, out FusedHead head)
    {
        head = default;
        var separator = marks[0];
        if (separator == 0 || !MayEndLevel(text[separator - 1]))
            return false;
        var row = Level1Row(text[..separator], out var hasSuffix);
        if (row < 0)
            return false;
        var plain = Plain[(2 * row) + (hasSuffix ? 1 : 0)];
        var name = separator - plain.Name.Length;
        var level = CodeStart(text[..name]);
        var start = ItemNumber.Start(text, level, expected, out var number);
        var isMarked = number > 0 || level < name || hasSuffix || EndsItem(text[..start]);
        var level1 = IsPlain(text[level..name], plain) ? plain : null;
        if (!isMarked || (level1 is null && !Taxonomy.TryReadLevel1(text[level..separator], out level1)))
            return false;
        var (from, next) = (separator + 1, marks.Length > 1 ? marks[1] : text.Length);
        var level2 = ReadLevel2(text, from, next);
        head = new FusedHead(start, level2 is null ? from : next + 1, number, level1, level2);
        return level2 is not null
            || (hasSuffix && number > 0 && (expected == 0 || number == expected) && !IsLabel(text[from..next]));
    }

    /// <summary>Most separators stand behind other letters, which their low bits tell.</summary>
    private static bool MayEndLevel(char c) => ((LastBits >> c) & 1) != 0 && LastLetters.Contains(c);

    /// <summary>The row of the first level whose name ends a text; -1 for none.</summary>
    private static int Level1Row(ReadOnlySpan<char> text, out bool hasSuffix)
    {
        hasSuffix = text.EndsWith(TaxonomyTable.Suffix);
        if (hasSuffix)
            text = text[..^TaxonomyTable.Suffix.Length];
        for (var row = 0; row < TaxonomyTable.Level1.Length; row++)
            if (text.EndsWith(TaxonomyTable.Level1[row].Name))
                return row;
        return -1;
    }

    /// <summary>Whether a code is the standard one of a level, with an ordinary dash, or none is printed.</summary>
    private static bool IsPlain(ReadOnlySpan<char> code, LevelName level) =>
        code.IsEmpty || (level.Code is not null && code.Length == 2 && code[0] == level.Code[0] && code[1] == '-');

    /// <summary>Where the code at the end of a text begins, else the end.</summary>
    private static int CodeStart(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !Taxonomy.IsDash(text[^1]))
            return text.Length;
        var digit = text[..^1].TrimEnd(' ').Length - 1;
        return digit >= 0 && Script.IsDigit(text[digit]) ? digit : text.Length;
    }

    private static LevelName? ReadLevel2(ReadOnlySpan<char> text, int from, int mark) =>
        mark < text.Length
        && FusedMarks.IsSeparator(text[mark])
        && Taxonomy.TryReadLevel2(text[from..mark], out var level2)
        && level2.Weight is null
            ? level2
            : null;

    /// <summary>A target's label follows at once where what stands before it is the end of a name.</summary>
    private static bool IsLabel(ReadOnlySpan<char> text) =>
        TargetLabels.TryReadEnd(text, out var label, out _) && text[..label].IsWhiteSpace();

    private static bool EndsItem(ReadOnlySpan<char> before) => before.IsWhiteSpace() || Terminators.Contains(before.TrimEnd()[^1]);
}
