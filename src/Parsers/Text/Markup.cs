using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Text;

/// <summary>Takes HTML that a web form left in a cell out of its text.</summary>
public static partial class Markup
{
    /// <summary>Without tags and with entities read; paragraphs stand apart by a newline. Comparisons (&lt;5%, 90&lt;x)
    /// stay, since only tags of HTML are taken. Returns the same instance when there is no markup.</summary>
    public static string Strip(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text;
        var decoded = WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
        var broken = BreakingTag().Replace(WithoutComments(decoded), "\n");
        var stripped = InlineTag().Replace(broken, "");
        return ReferenceEquals(stripped, decoded) ? decoded.Trim() : BlankLines().Replace(stripped, "\n").Trim();
    }

    /// <summary>In one pass: one that is not closed is text, and so are all after it.</summary>
    private static string WithoutComments(string text)
    {
        const string open = "<!--", close = "-->";
        var kept = new StringBuilder();
        var at = 0;
        while (text.IndexOf(open, at, StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf(close, start + open.Length, StringComparison.Ordinal) is >= 0 and var end)
        {
            kept.Append(text, at, start - at);
            at = end + close.Length;
        }
        return at == 0 ? text : kept.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|tr|table|tbody|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BreakingTag();

    [GeneratedRegex(
        @"</?(?:span|font|b|i|u|s|strong|em|sub|sup|small|big|a|img|td|th|thead|col|colgroup|center|o:p)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InlineTag();

    // From the beginning of a run of blanks only: from each of them, a long run would take quadratic time.
    [GeneratedRegex(@"(?<![ \t])[ \t]*\n\s*")]
    private static partial Regex BlankLines();
}
