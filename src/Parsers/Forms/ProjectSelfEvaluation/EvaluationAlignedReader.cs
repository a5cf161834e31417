using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Rebuilds the blocks of the form from a dump that keeps the places of words on the page.</summary>
internal sealed class EvaluationAlignedReader(IReadOnlyList<TextLine> lines)
{
    /// <summary>
    /// Rows read from dumps whose columns keep their places cost up to 0.6 each; those with cells that ran together 0.9 and more.
    /// </summary>
    private const double Crowded = 0.8;

    private static readonly StackedLabels Landmarks = new(new LabelSet(EvaluationLabels.LandmarkTexts));

    private readonly EvaluationSheet _sheet = new();
    private readonly List<List<Fragment>> _lines = [.. AlignedLines.Of(lines).Select(l => l.ToList())];

    public EvaluationSheet Read()
    {
        TakeLandmarks();
        var total = _lines.FindLastIndex(l => l.Exists(f => EvaluationLabels.Landmark(f.Text) == EvaluationLabels.Total));
        var end = total < 0 ? _lines.Count : total;
        var funds = HeadingBand.Find(_lines, EvaluationLabels.FundsTable);
        var goals = HeadingBand.Find(_lines, EvaluationLabels.GoalTable, funds is null ? 0 : funds.LastRow + 1);
        var table = HeadingBand.Find(_lines, EvaluationLabels.IndicatorTable, goals is null ? 0 : goals.LastRow + 1);
        _sheet.Fields.AddRange(AlignedFields.Read(_lines, 0, funds?.FirstRow ?? goals?.FirstRow ?? table?.FirstRow ?? end));
        _sheet.FundsHeadings = funds?.Labels.ToDictionary(l => l.Key, l => CellBuilder.Build(l.Value.Pieces)) ?? [];
        _sheet.Funds.AddRange(
            WrappedSources.Joined(Rows(funds, EvaluationLabels.FundsTable, goals?.FirstRow ?? table?.FirstRow ?? end, "item")));
        ReadGoals(Rows(goals, EvaluationLabels.GoalTable, table?.FirstRow ?? end));
        Take([.. _lines.Skip(table?.FirstRow ?? end).SelectMany(l => l).Where(IsPlaceholder)]);
        _sheet.Indicators.AddRange(Rows(table, EvaluationLabels.IndicatorTable, end));
        ReadTail([.. lines.Skip(end)]);
        return _sheet;
    }

    /// <summary>The labels left of the blocks stand first on their lines.</summary>
    private void TakeLandmarks()
    {
        foreach (var label in Landmarks.Find(_lines))
        {
            if (!label.Pieces.All(p => _lines.Exists(l => l.Count > 0 && ReferenceEquals(l[0], p))))
                continue;
            _sheet.Captions.Add(label.Text);
            Take(label.Pieces);
        }
    }

    /// <summary>…… stands where an indicator might.</summary>
    private static bool IsPlaceholder(Fragment piece) =>
        piece.Text.Contains('…', StringComparison.Ordinal) && IndicatorName.Bare(piece.Text) is null;

    private void Take(IEnumerable<Fragment> pieces)
    {
        foreach (var piece in pieces)
        {
            _sheet.Captions.Add(piece.Text);
            _lines.First(l => l.Contains(piece)).Remove(piece);
        }
    }

    /// <summary>The rows under a table's headings, which are printed again at the top of a page.</summary>
    /// <param name="unheaded">A column that has no heading.</param>
    private IReadOnlyList<ColumnRow> Rows(HeadingBand? headings, TableSpec spec, int end, params string[] unheaded)
    {
        if (headings is null)
            return [];
        for (var band = headings; band is not null && band.FirstRow < end; band = HeadingBand.Find(_lines, spec, band.LastRow + 1))
            Take(band.Labels.Values.SelectMany(l => l.Pieces));
        var body = _lines.Skip(headings.FirstRow).Take(end - headings.FirstRow).Where(l => l.Count > 0).ToList();
        if (body.Count == 0)
            return [];
        var aligned = new AlignedTable(spec.Only(headings.Keys.Union(unheaded).ToHashSet()), body);
        var rows = aligned.Rows();
        if (spec == EvaluationLabels.IndicatorTable && aligned.CostPerRow > Crowded)
            _sheet.Doubts.Add(DumpDoubt.Crowded(EvaluationLabels.Indicators, body.Select(l => l[0].Line)));
        return rows;
    }

    /// <summary>One goal and what came of it, though they may be set in several paragraphs.</summary>
    private void ReadGoals(IReadOnlyList<ColumnRow> rows)
    {
        _sheet.Goal = Whole(rows, "goal");
        _sheet.Completion = Whole(rows, "completion");
    }

    private static TableCell? Whole(IReadOnlyList<ColumnRow> rows, string key)
    {
        var cells = rows.Select(r => r[key]).OfType<TableCell>().ToList();
        return cells.Count == 0
            ? null
            : new TableCell(0, 0, string.Concat(cells.Select(c => c.Text)), Spans.Union(cells.SelectMany(c => c.Spans)));
    }

    /// <summary>The totals, notes and fields below the table stand in the order of reading.</summary>
    private void ReadTail(IReadOnlyList<TextLine> tail)
    {
        var read = new EvaluationTextReader(tail).Read();
        (_sheet.TotalWeight, _sheet.TotalScore) = (read.TotalWeight, read.TotalScore);
        _sheet.Fields.AddRange(read.Fields);
        _sheet.Notes.AddRange(read.Notes);
        _sheet.Captions.AddRange(read.Captions);
    }
}
