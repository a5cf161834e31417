using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// The form in which printed headings and labels are compared: without white space, what stands in brackets, numbering, marks and colon.
/// </summary>
internal static partial class Wording
{
    public static string Of(string printed)
    {
        var text = Squeeze.Text(printed);
        text = Lead().Replace(text, "");
        var bare = Bracket().Replace(text, "");
        return (bare.Length > 0 ? bare : text).TrimEnd('：', ':');
    }

    [GeneratedRegex(@"[（(【\[][^（()）】\]]*[)）】\]]")]
    private static partial Regex Bracket();

    /// <summary>*部门名称, ★满意度, 1.项目名称, 一、基本情况.</summary>
    [GeneratedRegex(@"^(?:[*＊★※▲●]+|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[)）])")]
    private static partial Regex Lead();
}
