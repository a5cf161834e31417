using System.Globalization;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

/// <summary>The number that a heading or a point of a list begins with: 一、 （一） 1. （1） ① 一是 第一，</summary>
/// <param name="Length">The characters it takes.</param>
internal readonly record struct ListLabel(ListStyle Style, int Number, int Length)
{
    private const string Separators = "：:；;。，,！？";

    /// <summary>Whether it can head a section.</summary>
    public bool Heads => Style.Depth > 0;

    public bool Follows(ListLabel other) => Style == other.Style && Number == other.Number + 1;

    /// <summary>The label at the start of a text; null where there is none.</summary>
    public static ListLabel? Read(ReadOnlySpan<char> text)
    {
        foreach (var style in ListStyle.All)
            if (Read(text, style) is { } label)
                return label;
        return null;
    }

    /// <summary>The points of lists that begin where a clause of a text ends.</summary>
    /// <param name="atStart">Whether a clause ends before the text too.</param>
    public static IEnumerable<ListLabel> Within(string text, bool atStart)
    {
        for (var at = 0; at < text.Length; at++)
            if ((at == 0 ? atStart : Separators.Contains(text[at - 1], StringComparison.Ordinal)) && Read(text.AsSpan(at)) is { } label)
                yield return label;
    }

    private static ListLabel? Read(ReadOnlySpan<char> text, ListStyle style)
    {
        var at = 0;
        if (style.Before.Length > 0 && !Takes(text, ref at, style.Before))
            return null;
        var digits = Numeral(text[at..], style.Numerals, out var number);
        at += digits;
        if (digits == 0 || number == 0 || (style.After.Length > 0 && !Takes(text, ref at, style.After)))
            return null;
        // 1.5万元 and 1、2号楼 are no points of a list.
        return style.Numerals == ListNumerals.Arabic && style.Before.Length == 0 && at < text.Length && Script.IsDigit(text[at])
            ? null
            : new ListLabel(style, number, at);
    }

    private static bool Takes(ReadOnlySpan<char> text, ref int at, string marks)
    {
        if (at >= text.Length || !marks.Contains(text[at]))
            return false;
        at++;
        return true;
    }

    private static int Numeral(ReadOnlySpan<char> text, ListNumerals numerals, out int number)
    {
        number = 0;
        switch (numerals)
        {
            case ListNumerals.Chinese:
                return ChineseNumeral.Read(text, out number);
            case ListNumerals.Circled:
                number = !text.IsEmpty && text[0] is >= '①' and <= '⑳' ? text[0] - '①' + 1 : 0;
                return number > 0 ? 1 : 0;
            default:
                var digits = NumberReader.DigitCount(text);
                return digits is 1 or 2 && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out number)
                    ? digits
                    : 0;
        }
    }
}
