using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>Rebuilds the blocks of the form from a dump that keeps the places of words on the page.</summary>
internal sealed class DepartmentAlignedReader(FormPart part)
{
    private const int LongestItem = 14;

    /// <summary>Rows of sentences cost up to 2 each where their lines keep their places; more where cells ran together.</summary>
    private const double Crowded = 2.5;

    private readonly DepartmentContent _content = new();
    private readonly List<List<Fragment>> _lines = [.. AlignedLines.Of(part.Lines).Select(l => l.ToList())];
    private readonly Dictionary<string, int> _landmarks = [];

    public DepartmentContent Read()
    {
        TakeLandmarks();
        var tasks = HeadingBand.Find(_lines, DepartmentLabels.TaskTable);
        var others = HeadingBand.Find(_lines, DepartmentLabels.OtherTaskTable, tasks is null ? 0 : tasks.LastRow + 1);
        var indicators = HeadingBand.Find(_lines, IndicatorTable.Spec);
        var end = indicators?.FirstRow ?? _lines.Count;
        var otherFrom = Math.Min(others?.FirstRow ?? end, _landmarks.GetValueOrDefault(DepartmentLabels.OtherTasks, end));
        ReadFront(tasks?.FirstRow ?? otherFrom);
        _content.TaskUnit = ReadTable(tasks, DepartmentLabels.TaskTable, otherFrom, _content.Tasks);
        _content.OtherTaskUnit = ReadTable(others, DepartmentLabels.OtherTaskTable, end, _content.OtherTasks);
        TakeFieldLines(end);
        ReadTable(indicators, IndicatorTable.Spec, _lines.Count, _content.Indicators);
        return _content;
    }

    /// <summary>Landmarks stand first on their lines: over their block, or in a narrow cell left of it.</summary>
    private void TakeLandmarks()
    {
        foreach (var label in new StackedLabels(DepartmentLabels.LandmarkSet).Find(_lines))
        {
            if (!label.Pieces.All(p => _lines.Any(l => l.Count > 0 && ReferenceEquals(l[0], p))))
                continue;
            _landmarks.TryAdd(DepartmentLabels.Landmark(label.Text)!, label.FirstRow);
            Take(label.Pieces);
        }
    }

    private void Take(IEnumerable<Fragment> pieces)
    {
        foreach (var piece in pieces)
        {
            _content.Captions.Add(piece.Text);
            _lines.First(l => l.Contains(piece)).Remove(piece);
        }
    }

    private void ReadFront(int end)
    {
        var labels = new StackedLabels(DepartmentLabels.BudgetSet).Find(_lines, 0, end);
        var from = labels.Count == 0 ? end : labels.Min(l => l.FirstRow);
        var known = labels.SelectMany(l => l.Pieces).ToHashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var to = from;
        while (to < end && IsBudget(_lines[to], known))
            to++;
        _content.Fields.AddRange(AlignedFields.Read(_lines, 0, from));
        AlignedBudget.Read(_lines, labels, from, to, _content);
        var goals = _lines.Skip(to).Take(end - to).SelectMany(l => l).ToList();
        if (goals.Count > 0)
            _content.Goals.Add(CellBuilder.BuildPoints(goals));
    }

    /// <summary>
    /// A line of the budget block holds items and amounts; an item that is not known stands beside an amount and is short.
    /// </summary>
    private static bool IsBudget(List<Fragment> line, HashSet<Fragment> known) =>
        line.All(f => known.Contains(f) || NumberShape.IsMoney(f.Text))
        || (line.Any(f => NumberShape.IsAmount(f.Text)) && line.All(f => f.Text.Length <= LongestItem));

    /// <summary>Takes labelled fields off the lines below the last table's headings.</summary>
    private void TakeFieldLines(int from)
    {
        for (var row = from; row < _lines.Count; row++)
        {
            if (_lines[row].Count == 0 || FieldReader.Read(_lines[row][0].Line) is not { Count: > 0 } fields)
                continue;
            _content.Fields.AddRange(fields);
            _lines[row].Clear();
        }
    }

    /// <summary>Reads the rows under a table's headings; returns the unit the headings declare.</summary>
    private string? ReadTable(HeadingBand? headings, TableSpec spec, int end, List<ColumnRow> rows)
    {
        if (headings is null)
            return null;
        for (var band = headings; band is not null && band.FirstRow < end; band = HeadingBand.Find(_lines, spec, band.LastRow + 1))
            Take(band.Labels.Values.SelectMany(l => l.Pieces));
        var lines = _lines.Skip(headings.FirstRow).Take(end - headings.FirstRow).Where(l => l.Count > 0).ToList();
        if (lines.Count == 0)
            return headings.Unit;
        var table = new AlignedTable(spec.Only(headings.Keys), lines);
        rows.AddRange(table.Rows());
        if (table.CostPerRow > Crowded)
            _content.Doubts.Add(DumpDoubt.Crowded(string.Concat(headings.Labels.Values.Select(l => l.Text)), lines.Select(l => l[0].Line)));
        return headings.Unit;
    }
}
