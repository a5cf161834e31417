namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>Joins the pieces that a faint or broken ruling has come apart into.</summary>
internal static class RulingPieces
{
    // Inches: of the gap between two pieces, of the step across it, and of the longer piece.
    private const double Gap = 0.12;
    private const double Step = 0.011;
    private const double Long = 0.35;

    // Of the shorter piece, for the gap: a stroke of a character that stands in line with a ruling is not joined to it.
    private const double GapShare = 0.25;

    public static List<List<(int Y, int From, int To)>> Joined(List<List<(int Y, int From, int To)>> groups, double dpi)
    {
        var lines = groups.Select(Line.Of).OrderBy(l => l.From).ToList();
        for (var i = 0; i < lines.Count; i++)
            for (var j = i + 1; j < lines.Count && lines[j].From <= lines[i].To + (Gap * dpi);)
                if (Continues(lines[i], lines[j], dpi))
                {
                    lines[i] = lines[i].With(lines[j]);
                    lines.RemoveAt(j);
                    j = i + 1;
                }
                else
                    j++;
        return [.. lines.Select(l => l.Runs)];
    }

    private static bool Continues(Line a, Line b, double dpi) =>
        Math.Abs(a.Last - b.First) <= Step * dpi && b.To > a.To && Math.Max(a.Length, b.Length) >= Long * dpi
        && b.From - a.To <= GapShare * Math.Min(a.Length, b.Length);

    private sealed record Line(List<(int Y, int From, int To)> Runs, int From, int To, double First, double Last)
    {
        public int Length => To - From;

        public static Line Of(List<(int Y, int From, int To)> runs)
        {
            var (from, to) = (runs.Min(r => r.From), runs.Max(r => r.To));
            var end = Math.Max((to - from) / 8, 8);
            return new Line(runs, from, to, Height(runs, r => r.From <= from + end), Height(runs, r => r.To >= to - end));
        }

        public Line With(Line next) => new([.. Runs, .. next.Runs], From, next.To, First, next.Last);

        private static double Height(List<(int Y, int From, int To)> runs, Func<(int Y, int From, int To), bool> there) =>
            runs.Where(there).Average(r => r.Y);
    }
}
