using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// Finds what belongs to the pages and not to their text: page numbers, and at the edges of a page what is printed at the same
/// height on another page too, but for its numbers. A text without places has only the former.
/// </summary>
public sealed class RunningLines
{
    // Points: bands of the page that are as high. A line may stand in the next one.
    private const double SameHeight = 3;
    // A title that is printed on every page is larger than the text.
    private const double LargerThanText = 1.1;

    private readonly HashSet<(int Page, int Number)> _running = [];

    /// <param name="lines">Those that stand in no table, page by page.</param>
    public RunningLines(IReadOnlyList<TextLine> lines)
    {
        var placed = lines.Where(l => l.Box is not null && !string.IsNullOrWhiteSpace(l.Text)).ToList();
        if (placed.Count == 0)
            return;
        var places = Places(placed);
        var largest = LargerThanText * placed.Select(Height).Order().ElementAt((placed.Count - 1) / 2);
        foreach (var page in placed.GroupBy(l => l.Page).Select(p => p.OrderBy(l => l.Box!.Value.Y0).ToList()))
        {
            Mark(page.TakeWhile(Runs));
            Mark(Enumerable.Reverse(page).TakeWhile(Runs));
        }

        bool Runs(TextLine line) =>
            Height(line) <= largest
            && (
                PageMark.Is(line.Text)
                || Enumerable
                    .Range(Band(line) - 1, 3)
                    .Any(band => places.TryGetValue((Key(line), band), out var pages) && pages != (line.Page, line.Page)));
    }

    public bool Are(TextLine line) => PageMark.Is(line.Text) || _running.Contains((line.Page, line.Number));

    /// <summary>The first and the last page on which a text stands, by its height; so that no page is held against all others.</summary>
    private static Dictionary<(string, int), (int First, int Last)> Places(IEnumerable<TextLine> lines)
    {
        var places = new Dictionary<(string, int), (int First, int Last)>();
        foreach (var line in lines)
            places[(Key(line), Band(line))] = places.TryGetValue((Key(line), Band(line)), out var pages)
                ? (Math.Min(pages.First, line.Page), Math.Max(pages.Last, line.Page))
                : (line.Page, line.Page);
        return places;
    }

    private static int Band(TextLine line) => (int)(line.Box!.Value.Y0 / SameHeight);

    private void Mark(IEnumerable<TextLine> lines) => _running.UnionWith(lines.Select(l => (l.Page, l.Number)));

    private static double Height(TextLine line) => line.Box!.Value.Y1 - line.Box.Value.Y0;

    /// <summary>Numbers count up from page to page.</summary>
    private static string Key(TextLine line) => string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c) && !char.IsAsciiDigit(c)));
}
