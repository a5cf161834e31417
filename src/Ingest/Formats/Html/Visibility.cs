using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Which elements of a page a browser does not show, or shows struck out.</summary>
internal static partial class Visibility
{
    private static readonly HashSet<string> NeverShown = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "title", "meta", "link", "iframe", "object", "embed", "audio", "video", "canvas",
        "svg", "math", "button", "datalist", "colgroup", "col", "rp", "rt", "xml", "area", "map", "frameset", "noframes",
    };

    public static bool IsNeverShown(IElement element) => NeverShown.Contains(element.LocalName);

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: > 0 } style && HidingStyle().IsMatch(style));

    /// <summary>What was struck out is not what the filing says; joined with what stands in its place it would be another number.</summary>
    public static bool IsStruckOut(IElement element) =>
        element.LocalName is "del" or "s" or "strike"
            || (element.GetAttribute("style") is { Length: > 0 } style && StrikingStyle().IsMatch(style));

    [GeneratedRegex("""
        (?:^|[;\s])
        (?: display\s*:\s*none
          | visibility\s*:\s*(?:hidden|collapse)
          | mso-hide\s*:\s*all
          | font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through", RegexOptions.IgnoreCase)]
    private static partial Regex StrikingStyle();
}
