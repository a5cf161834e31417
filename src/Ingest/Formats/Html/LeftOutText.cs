using AngleSharp.Dom;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// Takes what a page holds and does not show for hidden content where it might be what is filed: tables, and what stands in one. Menus that
/// unfold, and the like, every page hides.
/// </summary>
internal sealed class LeftOutText(HiddenContent hidden)
{
    public void InTable(IElement element) => hidden.Add(Visibility.IsHidden(element) ? "is hidden" : "is struck out", element.TextContent);

    public void OnPage(IElement element)
    {
        if (!Visibility.IsHidden(element) || element.QuerySelector("td") is not null)
            InTable(element);
    }
}
