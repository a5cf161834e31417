using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Reads words as lines of segments, from top to bottom.</summary>
internal static class SegmentLines
{
    // Of the words' height; spaces between words are narrower, but for some of justified text.
    private const double Gap = 0.5;

    // Figures of one cell stand closer, as those of 1 234 do; narrow columns of figures do not stand farther apart.
    private const double FigureGap = 0.4;

    public static List<SegmentLine> Of(IEnumerable<Word> words) => WordLines.Of(words).ConvertAll(Line);

    private static SegmentLine Line(List<Word> words)
    {
        var segments = new List<Segment>();
        for (int from = 0, to; from < words.Count; from = to)
        {
            var end = Leaders.EndOf(words[from]);
            for (to = from + 1; to < words.Count && GoesOn(words[to - 1], words[to], end); to++)
                end = Leaders.Is(words[to]) ? end : Math.Max(end, Leaders.EndOf(words[to]));
            segments.Add(new Segment(words[from].Box!.Value.X0, end, words[from..to]));
        }
        return new SegmentLine(words.Min(w => w.Box!.Value.Y0), words.Max(w => w.Box!.Value.Y1), segments);
    }

    private static bool GoesOn(Word word, Word next, double end) =>
        Leaders.Is(next)
        || next.Box!.Value.X0 - end <= (NumberText.Is(word.Text) && NumberText.Is(next.Text) ? FigureGap : Gap) * Height(next);

    private static double Height(Word word) => word.Box!.Value.Y1 - word.Box.Value.Y0;
}
