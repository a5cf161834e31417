using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Reads what follows the score table: the totals, the grades to choose from, fields and notes.</summary>
internal sealed class ScoreTail(ScoreSheet sheet)
{
    /// <param name="fragments">The fragments of the table and its tail.</param>
    /// <param name="from">Where the tail begins.</param>
    /// <param name="labels">The labels of the totals and the grades.</param>
    public void Read(IReadOnlyList<Fragment> fragments, int from, IReadOnlyList<(string Label, int[] Pieces)> labels)
    {
        var pieces = labels.SelectMany(l => l.Pieces).Where(i => i >= from).ToHashSet();
        sheet.Captions.AddRange(pieces.Select(i => fragments[i].Text));
        var grades = new List<Fragment>();
        foreach (var line in fragments.Where((_, i) => i >= from && !pieces.Contains(i)).GroupBy(f => f.Line).Select(g => g.ToList()))
        {
            var fields = FieldReader.Read(line[0].Line);
            if (line.TrueForAll(f => NumberShape.IsPoints(f.Text)) && sheet.TotalScore is null)
                line.ForEach(ReadTotal);
            else if (fields.Count > 0)
                sheet.Fields.AddRange(fields);
            else if (ScoreLabels.IsNote(line[0].Text))
                sheet.Notes.Add(CellBuilder.Build(line));
            else
                grades.AddRange(line);
        }

        if (grades.Count > 0)
            sheet.Grades = CellBuilder.Build(grades);
    }

    private void ReadTotal(Fragment number)
    {
        sheet.TotalWeight ??= sheet.TotalScore;
        sheet.TotalScore = CellBuilder.Build([number]);
    }
}
