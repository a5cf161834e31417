using Pipeline.Ingest.Extract;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Tables;

/// <summary>
/// A page drawn with characters: - | + are rulings, anything else but blanks is a word; 10 points a character and 20 a line.
/// </summary>
internal sealed record Drawing(IReadOnlyList<Ruling> Rulings, IReadOnlyList<Word> Words)
{
    public const double Wide = 10;
    public const double High = 20;

    public static Drawing Of(string picture)
    {
        var lines = picture.ReplaceLineEndings("\n").Split('\n');
        var width = lines.Max(l => l.Length);
        var grid = lines.Select(l => l.PadRight(width)).ToList();
        var rulings = new List<Ruling>();
        var words = new List<Word>();
        for (var y = 0; y < grid.Count; y++)
            foreach (var (from, to) in Runs(grid[y], "-+", '-'))
                rulings.Add(new Ruling(from * Wide, y * High, (to - 1) * Wide, y * High));
        for (var x = 0; x < width; x++)
            foreach (var (from, to) in Runs(string.Concat(grid.Select(l => l[x])), "|+", '|'))
                rulings.Add(new Ruling(x * Wide, from * High, x * Wide, (to - 1) * High));
        for (var y = 0; y < grid.Count; y++)
            foreach (var (from, to) in Runs(string.Concat(grid[y].Select(c => " -|+".Contains(c) ? ' ' : 'w')), "w", 'w'))
                words.Add(new Word(grid[y][from..to], new Box(from * Wide, (y * High) - 5, to * Wide, (y * High) + 5)));
        return new Drawing(rulings, words);
    }

    public PageContent Page(double width = 600, double height = 800) =>
        new(1, TextOrigin.PdfText, width, height, Words, Rulings);

    private static IEnumerable<(int From, int To)> Runs(string line, string of, char needed)
    {
        for (int from = 0, to; from < line.Length; from = to + 1)
        {
            to = from;
            while (to < line.Length && of.Contains(line[to]))
                to++;
            if (line[from..to].Contains(needed))
                yield return (from, to);
        }
    }
}
