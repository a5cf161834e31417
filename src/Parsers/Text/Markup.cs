using System.Net;
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
        var broken = BreakingTag().Replace(decoded, "\n");
        var stripped = InlineTag().Replace(broken, "");
        return ReferenceEquals(stripped, decoded) ? decoded.Trim() : BlankLines().Replace(stripped, "\n").Trim();
    }

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|tr|table|tbody|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BreakingTag();

    [GeneratedRegex(@"</?(?:span|font|b|i|u|s|strong|em|sub|sup|small|big|a|img|td|th|thead|col|colgroup|center|o:p)(?:\s[^<>]*)?/?>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"[ \t]*\n\s*")]
    private static partial Regex BlankLines();
}
