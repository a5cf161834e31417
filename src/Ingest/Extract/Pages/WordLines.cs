using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Groups words into lines, top to bottom, each left to right.</summary>
internal static class WordLines
{
    // Of the lower word's height: a superscript overlaps its line by more, wrapped lines each other by less.
    private const double Overlap = 0.5;

    public static List<List<Word>> Of(IEnumerable<Word> words)
    {
        var lines = new List<(List<Word> Words, Box Box)>();
        foreach (var word in words.OrderBy(w => Middle(w.Box!.Value)))
        {
            var box = word.Box!.Value;
            // Middles ascend, so only the last lines can take the word.
            var at = lines.FindLastIndex(lines.Count - 1, Math.Min(2, lines.Count), l => Overlaps(l.Box, box));
            if (at >= 0)
                lines[at] = (With(lines[at].Words, word), lines[at].Box);
            else
                lines.Add(([word], box));
        }
        foreach (var (line, _) in lines)
            line.Sort((a, b) => a.Box!.Value.X0.CompareTo(b.Box!.Value.X0));
        return [.. lines.Select(l => l.Words)];
    }

    private static List<Word> With(List<Word> words, Word word)
    {
        words.Add(word);
        return words;
    }

    private static double Middle(Box box) => (box.Y0 + box.Y1) / 2;

    private static bool Overlaps(Box a, Box b) =>
        Math.Min(a.Y1, b.Y1) - Math.Max(a.Y0, b.Y0) > Overlap * Math.Min(a.Y1 - a.Y0, b.Y1 - b.Y0);
}
