using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Rebuilds the blocks of the form from a dump that lost its tables but kept the order of reading.</summary>
internal sealed class EvaluationTextReader(IEnumerable<TextLine> lines)
{
    private static readonly LabelScanner Landmarks = new(EvaluationLabels.Landmark);

    private readonly EvaluationSheet _sheet = new();

    public EvaluationSheet Read()
    {
        var fragments = Fragment.Of(lines).ToList();
        TakeLandmarks(fragments);
        var funds = HeadingRun.Find(fragments, EvaluationLabels.FundsTable, least: 3);
        var goals = HeadingRun.Find(fragments, EvaluationLabels.GoalTable, funds?.To ?? 0);
        var table = HeadingRun.Find(fragments, EvaluationLabels.IndicatorTable, goals?.To ?? 0, least: 4);
        var total = Total(fragments);
        var starts = new[] { funds?.From, goals?.From, table?.From, total }.Select(s => s ?? fragments.Count).ToArray();
        ReadFields(fragments[..starts.Min()]);
        if (funds is not null)
            ReadFunds(fragments, funds, starts.Where(s => s >= funds.To).Min());
        if (goals is not null)
            ReadGoals(fragments, goals, starts.Where(s => s >= goals.To).Min());
        if (table is not null)
            ReadIndicators(fragments, table, total);
        ReadTail(fragments[Math.Min(total + 1, fragments.Count)..]);
        return _sheet;
    }

    /// <summary>Takes out the labels left of the blocks, which a dump may print anywhere beside them. The total's label stays.</summary>
    private void TakeLandmarks(List<Fragment> fragments)
    {
        foreach (var label in Landmarks.Find(fragments).Reverse())
        {
            _sheet.Captions.Add(string.Concat(fragments[label.From..label.To].Select(f => f.Text)));
            _sheet.Captions.AddRange(fragments[label.From..label.To].Select(f => f.Text));
            if (label.Label != EvaluationLabels.Total)
                fragments.RemoveRange(label.From, label.To - label.From);
        }
    }

    private static int Total(List<Fragment> fragments)
    {
        var total = fragments.FindLastIndex(f => EvaluationLabels.Landmark(f.Text) == EvaluationLabels.Total);
        return total < 0 ? fragments.Count : total;
    }

    private void ReadFields(List<Fragment> fragments) => _sheet.Fields.AddRange(FieldReader.Take(fragments));

    private void ReadFunds(List<Fragment> fragments, HeadingRun headings, int to)
    {
        _sheet.FundsHeadings = Headings(fragments, headings, EvaluationLabels.FundsTable);
        var spec = EvaluationLabels.FundsTable.Only(headings.Keys.Append("item").ToHashSet());
        if (new RowSegmenter(spec, fragments[headings.To..to]).Rows() is { } rows)
            _sheet.Funds.AddRange(rows);
    }

    private Dictionary<string, TableCell> Headings(List<Fragment> fragments, HeadingRun run, TableSpec spec)
    {
        TakeCaptions(fragments, run);
        var cells = new Dictionary<string, TableCell>();
        foreach (var label in LabelScanner.For(spec.Columns.SelectMany(c => c.Headings)).Find(fragments, run.From, run.To))
            if (spec.Columns.First(c => c.Headings.Contains(label.Label)) is { } column)
                cells.TryAdd(column.Key, CellBuilder.Build(fragments[label.From..label.To]));
        return cells;
    }

    private void TakeCaptions(List<Fragment> fragments, HeadingRun run) =>
        _sheet.Captions.AddRange(fragments[run.From..run.To].Select(f => f.Text));

    private void ReadGoals(List<Fragment> fragments, HeadingRun headings, int to)
    {
        TakeCaptions(fragments, headings);
        (_sheet.Goal, _sheet.Completion) = CellPair.Cut(EvaluationLabels.GoalTable, fragments[headings.To..to]);
    }

    /// <summary>Cuts the rows below the headings, which are printed again at the top of a page.</summary>
    private void ReadIndicators(List<Fragment> fragments, HeadingRun headings, int to)
    {
        var body = fragments[headings.From..to];
        for (
            var run = HeadingRun.Find(body, EvaluationLabels.IndicatorTable, least: 4);
            run is not null;
            run = HeadingRun.Find(body, EvaluationLabels.IndicatorTable, least: 4))
        {
            TakeCaptions(body, run);
            body.RemoveRange(run.From, run.To - run.From);
        }

        TakePlaceholders(body);
        if (new RowSegmenter(EvaluationLabels.IndicatorTable.Only(headings.Keys), body).Rows() is { } rows)
            _sheet.Indicators.AddRange(rows);
    }

    /// <summary>Takes out what is printed where an indicator might stand and none does: ……, 指标2：……, or a lone /.</summary>
    private void TakePlaceholders(List<Fragment> fragments)
    {
        var placeholders = fragments
            .Where((f, i) => IndicatorName.Bare(f.Text) is null && (!NumberShape.IsPoints(f.Text) || IsAlone(fragments, i)))
            .ToList();
        _sheet.Captions.AddRange(placeholders.Select(f => f.Text));
        fragments.RemoveAll(placeholders.Contains);
    }

    private static bool IsAlone(List<Fragment> fragments, int index) =>
        (index == 0 || !fragments[index].OnLineOf(fragments[index - 1]))
        && (index + 1 == fragments.Count || !fragments[index].OnLineOf(fragments[index + 1]));

    /// <summary>The totals, of which a narrow column may break one over two lines, and the notes and fields below them.</summary>
    private void ReadTail(List<Fragment> fragments)
    {
        var points = fragments.TakeWhile(f => NumberShape.IsPoints(f.Text.TrimEnd('.'))).Take(4).ToList();
        (_sheet.TotalWeight, _sheet.TotalScore) = CellPair.Cut(EvaluationLabels.TotalTable, points);
        fragments.RemoveRange(0, points.Count);
        ReadFields(fragments);
        for (var at = fragments.FindIndex(f => EvaluationLabels.IsNote(f.Text)); at >= 0;)
        {
            var next = fragments.FindIndex(at + 1, f => EvaluationLabels.IsNote(f.Text));
            _sheet.Notes.Add(CellBuilder.Build(next < 0 ? fragments[at..] : fragments[at..next]));
            at = next;
        }
    }
}
