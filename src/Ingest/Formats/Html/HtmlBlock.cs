using AngleSharp.Dom;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>A line of a page, or a table.</summary>
/// <param name="Home">The element it stands in; the table itself for a table.</param>
/// <param name="Text">Empty for a table.</param>
/// <param name="IsLink">Whether all of it leads elsewhere.</param>
internal sealed record HtmlBlock(IElement Home, string Text, bool IsLink, IReadOnlyList<PlacedCell>? Cells = null)
{
    public bool IsTable => Cells is not null;

    public bool IsWithin(INode element) => Home == element || element.Contains(Home);
}
