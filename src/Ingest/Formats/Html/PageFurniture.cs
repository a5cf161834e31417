using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>What web pages have around what they publish.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar",
    };

    /// <summary>Whether a line leads elsewhere as a whole, stands in a part of the page for such, or says what every page says.</summary>
    public static bool Is(HtmlBlock line) => line.IsLink || IsIn(line.Home) || WebPage.IsOf(line.Text) || Words().IsMatch(line.Text.Trim());

    public static bool IsIn(IElement element) => element.GetAncestors().OfType<IElement>().Prepend(element).Any(IsFurniture);

    private static bool IsFurniture(IElement element) => element.LocalName switch
    {
        "nav" or "aside" or "dialog" => true,
        // Those of an article are its own.
        "header" or "footer" => !element.GetAncestors().OfType<IElement>().Any(a => a.LocalName is "article" or "main" or "section"),
        _ => element.GetAttribute("role") is { } role && Roles.Contains(role),
    };

    [GeneratedRegex("""
        ^[【\[（(]?\s*(?:
            (?:您(?:现在|当前)?(?:所在)?的?|当前)?位置\s*[：:]
          | (?:发布|更新|发文|成文|生成)(?:时间|日期)\s*[：:]
          | (?:信息|文章|稿件|内容)?来源\s*[：:]
          | (?:责任编辑|编辑|责编)\s*[：:]
          | (?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[：:]
          | 字体(?:大小)?\s*[：:]
          | (?:打印|关闭|收藏|返回)(?:本页|页面|窗口|此页|正文)?\s*(?:[】\])）|]|$)
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
