using AngleSharp.Dom;
using Pipeline.Ingest.Formats.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// What a page holds and does not show, where it might be taken for what is filed: tables, and what stands in one. Menus that unfold, and the
/// like, every page hides.
/// </summary>
internal sealed class LeftOutText
{
    private readonly List<string> _hidden = [];
    private readonly List<string> _struckOut = [];

    public void Add(IElement element)
    {
        if (element.TextContent.Trim() is not { Length: > 0 } text)
            return;
        if (!Visibility.IsHidden(element))
            _struckOut.Add(text);
        else if (element.QuerySelector("td") is not null || element.Closest("table") is not null)
            _hidden.Add(text);
    }

    public IReadOnlyList<Finding> Findings(Page page) =>
        [.. HiddenContent.Findings(page, "is hidden", _hidden), .. HiddenContent.Findings(page, "is struck out", _struckOut)];
}
