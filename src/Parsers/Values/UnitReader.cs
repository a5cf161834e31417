using System.Collections.Frozen;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the unit behind a number: 台, 万页, 枪次, 元/人·月, 套或本, 台（套）.</summary>
internal static class UnitReader
{
    /// <summary>An unknown word counts as a unit when it is this short and nothing follows it in its clause.</summary>
    private const int LongestUnknownUnit = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        UnitTable.Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>The characters the unit takes at the start of the text; 0 where there is none.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = ScaleTable.At(text).Word.Length;
        var word = WordLength(text[length..]);
        if (word == 0)
            word = UnknownLength(text[length..]);
        length += word;
        if (word == 1 && StartsWith(text[length..], '次'))
            length++;
        return length == 0 ? 0 : length + TailLength(text, length);
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
        return length <= LongestUnknownUnit ? length : 0;
    }

    private static bool EndsUnit(ReadOnlySpan<char> rest) => ComparatorTable.StartsAfter(rest) || RangeMark.Length(rest) > 0;

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
            '/' or '／' => 1 + RateLength(text[1..]),
            '每' or '或' or '·' when word > 0 => 1 + word,
            '、' when insideRate && word > 0 => 1 + word,
            '（' or '(' => BracketLength(text),
            _ => 0,
        };
    }

    private static int RateLength(ReadOnlySpan<char> text)
    {
        var every = StartsWith(text, '每') ? 1 : 0;
        var word = WordLength(text[every..]);
        return every + (word > 0 ? word : UnknownLength(text[every..]));
    }

    private static int BracketLength(ReadOnlySpan<char> text)
    {
        var word = StartsWith(text[1..], '次') ? 1 : WordLength(text[1..]);
        return word > 0 && word + 1 < text.Length && text[word + 1] is '）' or ')' ? word + 2 : 0;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, char c) => !text.IsEmpty && text[0] == c;
}
