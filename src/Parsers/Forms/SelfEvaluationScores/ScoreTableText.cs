using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Rebuilds the rows of the score table from a dump that is aligned by spaces, or in reading order.</summary>
/// <param name="spacedNumbers">Whether the dump leaves a space beside figures within a cell.</param>
internal sealed class ScoreTableText(ScoreSheet sheet, bool spacedNumbers)
{
    /// <summary>
    /// How much may be wrong with the numbers, for each row, if they are in reading order. Dumps that are cost 0.1 to 0.4, others from 1.5.
    /// </summary>
    private const double MostDoubt = 0.9;

    /// <summary>False where the dump is neither.</summary>
    public bool TryRead(IReadOnlyList<Fragment> fragments)
    {
        if (!LayoutTable.Is(fragments))
            return TryReadInOrder(ScoreHeadings.TakeRuns(fragments));
        var headings = Take(ScoreHeadings.TakeTorn(fragments));
        sheet.Rows.AddRange(LayoutTable.Read(headings.Body, headings.Keys, spacedNumbers));
        return true;
    }

    private ScoreHeadings Take(ScoreHeadings headings)
    {
        sheet.Captions.AddRange(headings.Taken);
        return headings;
    }

    private bool TryReadInOrder(ScoreHeadings headings)
    {
        if (headings.Keys.Count == 0 || headings.Body.Count == 0)
            return false;
        var points = new PointsReader(headings.Body, headings.Keys, spacedNumbers).Read();
        var anchors = points.Roles.Where(r => r.Value != PointsRole.None).ToDictionary(r => r.Key, r => ScoreColumns.Of(r.Value));
        if (points.Cost > MostDoubt * points.Roles.Count(r => r.Value == PointsRole.Weight)
            || new RowSegmenter(ScoreColumns.Spec.Only(headings.Keys), headings.Body, anchors).Rows() is not { } rows)
            return false;
        Take(headings);
        sheet.Rows.AddRange(rows);
        return true;
    }
}
