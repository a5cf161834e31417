using Pipeline.Parsers.Layout;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The headings of the score table in a dump, taken out of its fragments.</summary>
/// <param name="Keys">The columns they name.</param>
/// <param name="Taken">Their texts.</param>
/// <param name="Body">The fragments that are left.</param>
internal sealed record ScoreHeadings(IReadOnlySet<string> Keys, IReadOnlyList<string> Taken, IReadOnlyList<Fragment> Body)
{
    /// <summary>Fewer headings than this in a row may be texts of cells.</summary>
    private const int Least = 4;

    private static readonly LabelScanner Whole = LabelScanner.For(Spec.Columns.SelectMany(c => c.Headings));

    private static readonly TornLabels Torn = new(
        Spec.Columns.Where(c => c.Key is not (Target or Actual)).SelectMany(c => c.Headings).Distinct());

    /// <summary>Headings that stand one behind the other, where a row of them is printed.</summary>
    public static ScoreHeadings TakeRuns(IReadOnlyList<Fragment> fragments)
    {
        var keys = new HashSet<string>();
        var taken = new List<string>();
        var body = new List<Fragment>();
        for (var at = 0; at < fragments.Count;)
        {
            var run = Run(fragments, at);
            if (run.Count < Least)
            {
                body.Add(fragments[at++]);
                continue;
            }

            if (keys.Count == 0)
                keys = ScoreColumns.Keys(run.Select(l => l.Label)).OfType<string>().ToHashSet();
            taken.AddRange(fragments.Skip(at).Take(run[^1].To - at).Select(f => f.Text));
            at = run[^1].To;
        }

        return new ScoreHeadings(keys, taken, body);
    }

    /// <summary>
    /// Headings wherever they stand, torn ones too. The weights belong to the lower levels where there are fewer of them than levels.
    /// </summary>
    public static ScoreHeadings TakeTorn(IReadOnlyList<Fragment> fragments)
    {
        var found = Torn.Find(fragments, i => !NumberShape.IsPoints(fragments[i].Text));
        var pieces = found.SelectMany(l => l.Pieces).ToHashSet();
        var keys = found.Select(l => Spec.Columns.First(c => c.Headings.Contains(l.Label)).Key).ToHashSet();
        var printings = Math.Max(1, found.Count(l => l.Label == Spec.Columns[0].Headings[0]));
        var weights = (int)Math.Round(found.Count(l => IsWeight(l.Label)) / (double)printings);
        keys.Remove(Weight1);
        keys.UnionWith(new[] { Weight, Weight2, Weight1 }.Take(Math.Max(1, weights)));
        return new ScoreHeadings(keys, [.. pieces.Select(i => fragments[i].Text)], [.. fragments.Where((_, i) => !pieces.Contains(i))]);
    }

    private static List<FoundLabel> Run(IReadOnlyList<Fragment> fragments, int from)
    {
        var run = new List<FoundLabel>();
        for (var at = from; Whole.At(fragments, at) is { } label; at = label.To)
            run.Add(label);
        return run;
    }
}
