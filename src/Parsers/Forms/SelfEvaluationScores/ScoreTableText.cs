using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Rebuilds the rows of the score table from a dump in reading order.</summary>
internal sealed class ScoreTableText(ScoreSheet sheet)
{
    private static readonly LabelScanner Headings = LabelScanner.For(ScoreColumns.Spec.Columns.SelectMany(c => c.Headings));

    public void Read(List<Fragment> fragments)
    {
        IReadOnlySet<string>? keys = null;
        var body = new List<Fragment>();
        for (var at = 0; at < fragments.Count;)
        {
            var run = Run(fragments, at);
            if (run.Count >= 4)
            {
                keys ??= ScoreColumns.Keys(run.Select(l => l.Label)).OfType<string>().ToHashSet();
                sheet.Captions.AddRange(fragments[at..run[^1].To].Select(f => f.Text));
                at = run[^1].To;
            }
            else
                body.Add(fragments[at++]);
        }

        if (keys is null || body.Count == 0)
            return;
        var points = new PointsReader(body, keys).Read();
        var anchors = points.Roles.Where(r => r.Value != PointsRole.None).ToDictionary(r => r.Key, r => ScoreColumns.Of(r.Value));
        if (new RowSegmenter(ScoreColumns.Spec.Only(keys), body, anchors).Rows() is { } rows)
            sheet.Rows.AddRange(rows);
    }

    private static List<FoundLabel> Run(List<Fragment> fragments, int from)
    {
        var run = new List<FoundLabel>();
        for (var at = from; Headings.At(fragments, at) is { } label; at = label.To)
            run.Add(label);
        return run;
    }
}
