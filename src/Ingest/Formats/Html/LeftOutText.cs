using AngleSharp.Dom;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// Takes what a page holds and does not show for hidden content where it might be what is filed: tables, and what stands in one. Menus that
/// unfold, and the like, every page hides.
/// </summary>
internal static class LeftOutText
{
    public static void Add(IElement element, HiddenContent hidden)
    {
        if (!Visibility.IsHidden(element))
            hidden.Add("is struck out", element.TextContent);
        else if (element.QuerySelector("td") is not null || element.Closest("table") is not null)
            hidden.Add("is hidden", element.TextContent);
    }
}
