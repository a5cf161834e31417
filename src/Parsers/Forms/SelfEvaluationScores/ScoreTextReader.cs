using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Rebuilds the parts of the form from a dump that lost its tables: what stands above the score table, the table, and what follows it.
/// A dump aligned with spaces and one in reading order have the parts one after the other; one that came apart has to be sorted first.
/// </summary>
internal sealed class ScoreTextReader(FormPart part, Title? title)
{
    private static readonly TornLabels TailLabels = new(ScoreLabels.Of(ScorePart.Total).Concat(ScoreLabels.Of(ScorePart.Grades)));

    private readonly ScoreSheet _sheet = new();

    public ScoreSheet Read()
    {
        var lines = part
            .Lines.Where((_, i) => title is null || i < title.FirstLine || i >= title.FirstLine + title.LineCount)
            .Where(l => l != title?.YearLine);
        var fragments = Fragment.Of(lines);
        var start = TableStart(fragments);
        List<Fragment> table = [.. fragments.Skip(start)];
        var labels = TailLabels.Find(table, i => i == 0 || !table[i].OnLineOf(table[i - 1]));
        var total = labels.LastOrDefault(l => ScoreLabels.PartOf(l.Label) == ScorePart.Total).Pieces
            ?? (labels.Count > 0 ? labels[0].Pieces : [table.Count]);
        var spacedNumbers = SpacedNumbers.In([.. fragments.Take(start).Where(f => f.Line.Text.AsSpan().IndexOfAny("，。；") >= 0)]);
        IReadOnlyList<Fragment> budget = [];
        if (new ScoreTableText(_sheet, spacedNumbers).TryRead(table[..total[0]]))
            new ScoreTail(_sheet).Read(table, total[0], labels);
        else
        {
            var parts = new ScatteredParts(table, labels, ScoreHeadText.Parts([.. fragments.Take(start)]), _sheet);
            var headings = ScoreHeadings.TakeTorn(parts.Table);
            _sheet.Captions.AddRange(headings.Taken);
            var leading = headings
                .Body.TakeWhile(f => NumberShape.IsMoney(f.Text))
                .Take(BudgetText.Lacking([.. fragments.Take(start), .. parts.Budget]))
                .ToList();
            budget = [.. parts.Budget, .. leading];
            _sheet.Rows.AddRange(
                ScatteredTable.Read([.. headings.Body.Skip(leading.Count)], headings.Keys, Points.Of(_sheet.TotalWeight), spacedNumbers));
            _sheet.Doubts.AddRange(ScatteredDoubts.Of(_sheet.Rows));
        }

        new ScoreHeadText([.. fragments.Take(start)], budget, _sheet).Read();
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
}
