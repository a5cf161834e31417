using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Scans;

/// <summary>
/// Tells a recognised number that no form prints so: what a recogniser makes of a sign or a figure that it does not know.
/// </summary>
internal static partial class SuspectNumber
{
    public static bool Is(string text) => Malformed().IsMatch(text);

    // A figure behind a percent sign; a figure that begins with 0; a hanzi, bracket or letter for a 1 or 0 beside figures;
    // a hanzi that stands for a comparator before a percentage; groups of figures that are no thousands; marks twice, comparators between
    // figures, a letter before a percentage.
    [GeneratedRegex("""
        [%％‰]\d
        | (?<![\d.,，:：\-－/年月日第])0\d+(?!\d*[月日号:：\-－])
        | [工丨|\]\[】【lIJoO〇](?=[\d,.]) | (?<=[\d,])[工丨|\]\[】【lIoO〇] | (?:^|[:：；;，,（(])[工丨|\]】lIJ]{1,3}(?=[年个次台人项月日])
        | (?:^|[:：；;，,、（(])\p{IsCJKUnifiedIdeographs}\d+(?:\.\d+)?[%％]
        | [≥≤]\p{IsCJKUnifiedIdeographs} | \][年次个]
        | \d,\d{1,2}(?![\d]) | \d,\d{4}
        | [,.，]{2} | [%％]{2} | \d[<>≥≤]\d | [A-Za-z]\d+(?:\.\d+)?[%％]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Malformed();
}
