using System.Collections.Frozen;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the unit after a number: 台, 万页, 枪次, 元/人·月, 套或本, 台（套）.</summary>
internal static class UnitReader
{
    /// <summary>An unknown word counts as a unit when it is this short and nothing follows it in its clause.</summary>
    private const int LongestUnknownUnit = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        UnitTable.Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that lead on to the next number and are no unit: 90且≤100, 10来个.</summary>
    private const string NoUnits = "且但并又来几";

    /// <returns>The characters the unit takes at the start of the text, brackets around it included; 0 where there is none.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = KnownLength(text);
        if (length > 0)
            return length;
        length = ScaleTable.At(text).Word.Length;
        length += UnknownLength(text[length..]);
        return length == 0 ? BracketLength(text) : length + TailLength(text, length);
    }

    private static int KnownLength(ReadOnlySpan<char> text)
    {
        var scale = ScaleTable.At(text).Word.Length;
        var word = WordLength(text[scale..]);
        if (word == 1 && StartsWith(text[(scale + 1)..], '次'))
            word++;
        return word == 0 ? 0 : scale + word + TailLength(text, scale + word);
    }

    /// <summary>The longest known unit at the start of the text.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (StartsWith(text, '％'))
            return 1;
        for (var length = Math.Min(UnitTable.Longest, text.Length); length > 0; length--)
            if (Units.Contains(text[..length]) && !IsBrokenWord(text, length))
                return length;
        return 0;
    }

    /// <summary>A Latin unit must not be the beginning of a longer word: 5G is no gram.</summary>
    private static bool IsBrokenWord(ReadOnlySpan<char> text, int length) =>
        char.IsAsciiLetter(text[length - 1]) && length < text.Length && char.IsAsciiLetterOrDigit(text[length]);

    private static int UnknownLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]) && Script.IsWide(text[length]) && !EndsUnit(text[length..]))
            length++;
        return length > LongestUnknownUnit ? 0 : length;
    }

    private static bool EndsUnit(ReadOnlySpan<char> rest) =>
        NoUnits.Contains(rest[0]) || ComparatorTable.TryStartAfter(rest, out _) || RangeMark.Length(rest) > 0
        || (ComparatorTable.TryStart(rest, out var next) && next.Word.Length > 1);

    /// <summary>Rates, alternatives and bracketed units, as many as there are.</summary>
    private static int TailLength(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && LinkLength(text[at..], insideRate: at > from) is > 0 and var length)
            at += length;
        return at - from;
    }

    private static int LinkLength(ReadOnlySpan<char> text, bool insideRate)
    {
        var word = WordLength(text[1..]);
        return text[0] switch
        {
            '/' or '／' => RateLength(text[1..]) is > 0 and var rate ? 1 + rate : 0,
            '每' or '或' or '·' when word > 0 => 1 + word,
            '、' or '.' or '．' or '•' or '・' when insideRate && word > 0 => 1 + word,
            _ => BracketLength(text),
        };
    }

    private static int RateLength(ReadOnlySpan<char> text)
    {
        var every = StartsWith(text, '每') ? 1 : 0;
        // 3单位/千单位.
        if (ScaleTable.At(text[every..]).Word.Length is > 0 and var scale && WordLength(text[(every + scale)..]) > 0)
            every += scale;
        var word = WordLength(text[every..]);
        if (word == 0)
            word = UnknownLength(text[every..]);
        return word > 0 ? every + word : BracketLength(text);
    }

    /// <summary>A unit in brackets: （家）, 台（套）, 元/（人·年）.</summary>
    private static int BracketLength(ReadOnlySpan<char> text)
    {
        if (text is not ['（' or '(', .. var body] || KnownLength(body) is not (> 0 and var word))
            return 0;
        return word < body.Length && body[word] is '）' or ')' ? word + 2 : 0;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, char c) => !text.IsEmpty && text[0] == c;
}
