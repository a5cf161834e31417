using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Rebuilds the parts of the form from a dump that lost its tables: what stands above the score table, the table, and what follows its total.</summary>
internal sealed class ScoreTextReader(FormPart part, Title? title)
{
    private static readonly TornLabels TailLabels = new(ScoreLabels.Of(ScorePart.Total).Concat(ScoreLabels.Of(ScorePart.Grades)));

    private readonly ScoreSheet _sheet = new();

    public ScoreSheet Read()
    {
        var lines = part.Lines.Where((_, i) => title is null || i < title.FirstLine || i >= title.FirstLine + title.LineCount).Where(l => l != title?.YearLine);
        var fragments = Fragment.Of(lines);
        var table = TableStart(fragments);
        new ScoreHeadText([.. fragments.Take(table)], _sheet).Read();
        ReadTable([.. fragments.Skip(table)], SpacedNumbers.In(fragments));
        return _sheet;
    }

    /// <summary>The first heading of the score table; behind the last fragment where there is none.</summary>
    private static int TableStart(IReadOnlyList<Fragment> fragments)
    {
        for (var i = 0; i < fragments.Count; i++)
            if (fragments[i].Text is "一级指标" or "一级指" or "一级" or "一级指标分值")
                return i;
        return fragments.Count;
    }

    private void ReadTable(List<Fragment> fragments, bool spacedNumbers)
    {
        var labels = TailLabels.Find(fragments, i => i == 0 || !fragments[i].OnLineOf(fragments[i - 1]));
        var total = labels.LastOrDefault(l => ScoreLabels.PartOf(l.Label) == ScorePart.Total);
        var end = total.Pieces?[0] ?? (labels.Count > 0 ? labels[0].Pieces[0] : fragments.Count);
        new ScoreTableText(_sheet, spacedNumbers).Read(fragments[..end]);
        var tail = fragments[end..];
        foreach (var i in labels.SelectMany(l => l.Pieces).Where(i => i >= end).OrderDescending())
        {
            _sheet.Captions.Add(fragments[i].Text);
            tail.RemoveAt(i - end);
        }

        ReadTail(tail);
    }

    /// <summary>The totals, the grades to choose from, and the fields and notes below them.</summary>
    private void ReadTail(List<Fragment> fragments)
    {
        var grades = new List<Fragment>();
        foreach (var line in fragments.GroupBy(f => f.Line).Select(g => g.ToList()))
        {
            var fields = FieldReader.Read(line[0].Line);
            if (line.TrueForAll(f => NumberShape.IsPoints(f.Text)) && _sheet.TotalScore is null)
                line.ForEach(ReadTotal);
            else if (fields.Count > 0)
                _sheet.Fields.AddRange(fields);
            else if (ScoreLabels.IsNote(line[0].Text))
                _sheet.Notes.Add(CellBuilder.Build(line));
            else
                grades.AddRange(line);
        }

        if (grades.Count > 0)
            _sheet.Grades = CellBuilder.Build(grades);
    }

    private void ReadTotal(Fragment number)
    {
        _sheet.TotalWeight ??= _sheet.TotalScore;
        _sheet.TotalScore = CellBuilder.Build([number]);
    }
}
