using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Finds what belongs to the pages and not to their text: page numbers, and what is printed at the same height on another page too.</summary>
internal sealed class RunningLines
{
    private const double SameHeight = 3;

    private readonly Dictionary<string, List<(int Page, double Y)>> _places = [];

    public RunningLines(IEnumerable<DraftPage> pages)
    {
        foreach (var line in pages.SelectMany(p => p.Outside))
        {
            if (!_places.TryGetValue(Key(line), out var places))
                _places[Key(line)] = places = [];
            places.Add((line.Page, line.Box!.Value.Y0));
        }
    }

    public bool Are(TextLine line) =>
        PageMark.Is(line.Text) || _places[Key(line)].Exists(p => p.Page != line.Page && Math.Abs(p.Y - line.Box!.Value.Y0) < SameHeight);

    /// <summary>Numbers count up from page to page.</summary>
    private static string Key(TextLine line) => string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c) && !char.IsAsciiDigit(c)));
}
