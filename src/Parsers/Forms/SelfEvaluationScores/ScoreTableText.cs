using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Rebuilds the rows of the score table from a dump: aligned by spaces, or in reading order.</summary>
/// <param name="spacedNumbers">Whether the dump leaves a space beside figures within a cell.</param>
internal sealed class ScoreTableText(ScoreSheet sheet, bool spacedNumbers)
{
    public void Read(List<Fragment> fragments)
    {
        if (LayoutTable.Is(fragments))
        {
            var headings = Take(ScoreHeadings.TakeTorn(fragments));
            sheet.Rows.AddRange(LayoutTable.Read(headings.Body, headings.Keys, spacedNumbers));
        }
        else
            ReadInOrder(Take(ScoreHeadings.TakeRuns(fragments)));
    }

    private ScoreHeadings Take(ScoreHeadings headings)
    {
        sheet.Captions.AddRange(headings.Taken);
        return headings;
    }

    private void ReadInOrder(ScoreHeadings headings)
    {
        if (headings.Keys.Count == 0 || headings.Body.Count == 0)
            return;
        var points = new PointsReader(headings.Body, headings.Keys, spacedNumbers).Read();
        var anchors = points.Roles.Where(r => r.Value != PointsRole.None).ToDictionary(r => r.Key, r => ScoreColumns.Of(r.Value));
        if (new RowSegmenter(ScoreColumns.Spec.Only(headings.Keys), headings.Body, anchors).Rows() is { } rows)
            sheet.Rows.AddRange(rows);
    }
}
