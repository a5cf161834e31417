using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>Rebuilds the blocks of the form from a dump that lost its tables but kept the order of reading.</summary>
internal sealed class DepartmentTextReader(FormPart part)
{
    private static readonly LabelScanner Landmarks = new(text =>
        DepartmentLabels.Landmark(text) ?? (text == "一级指标" ? DepartmentLabels.Indicators : null));

    private static readonly LabelScanner BudgetLabels = new(text =>
        DepartmentLabels.IsCaption(text) || DepartmentLabels.IsItem(text) ? text : null);

    private readonly DepartmentContent _content = new();
    private readonly IReadOnlyList<Fragment> _fragments = Fragment.Of(part.Lines);

    public DepartmentContent Read()
    {
        var blocks = Blocks();
        ReadBudget(blocks[DepartmentLabels.Budget]);
        ReadGoals(blocks[DepartmentLabels.Goals]);
        _content.TaskUnit = ReadTable(blocks[DepartmentLabels.Tasks], DepartmentLabels.TaskTable, _content.Tasks);
        _content.OtherTaskUnit = ReadTable(blocks[DepartmentLabels.OtherTasks], DepartmentLabels.OtherTaskTable, _content.OtherTasks);
        ReadTable(blocks[DepartmentLabels.Indicators], IndicatorTable.Spec, _content.Indicators);
        return _content;
    }

    /// <summary>The fragments of each block, without its landmarks; lines of labelled fields belong to none.</summary>
    private Dictionary<string, List<Fragment>> Blocks()
    {
        var blocks = new Dictionary<string, List<Fragment>>
        {
            [DepartmentLabels.Front] = [],
            [DepartmentLabels.Budget] = [],
            [DepartmentLabels.Goals] = [],
            [DepartmentLabels.Tasks] = [],
            [DepartmentLabels.OtherTasks] = [],
            [DepartmentLabels.Indicators] = [],
        };
        var block = DepartmentLabels.Front;
        var at = 0;
        foreach (var label in Landmarks.Find(_fragments))
        {
            blocks[block].AddRange(_fragments.Skip(at).Take(label.From - at));
            block = label.Label;
            var isHeading = _fragments[label.From].Text.StartsWith('一');
            at = isHeading ? label.From : label.To;
            _content.Captions.AddRange(_fragments.Skip(label.From).Take(label.To - label.From).Select(f => f.Text));
        }

        blocks[block].AddRange(_fragments.Skip(at));
        foreach (var (name, fragments) in blocks)
            if (name is DepartmentLabels.Front or DepartmentLabels.Indicators)
                TakeFields(fragments);
        return blocks;
    }

    private void TakeFields(List<Fragment> fragments)
    {
        _content.Fields.AddRange(FieldReader.Take(fragments));
        _content.Captions.AddRange(fragments.Where(f => DepartmentLabels.IsCaption(f.Text)).Select(f => f.Text));
    }

    private void ReadGoals(List<Fragment> fragments)
    {
        if (fragments.Count > 0)
            _content.Goals.Add(CellBuilder.BuildPoints(fragments));
    }

    /// <summary>Items and amounts take turns; an item followed by another has an empty amount.</summary>
    private void ReadBudget(List<Fragment> fragments)
    {
        TableCell? item = null;
        string? unit = null;
        for (var at = 0; at < fragments.Count;)
        {
            if (NumberShape.IsMoney(fragments[at].Text))
            {
                var amount = CellBuilder.Build(fragments[at..(at + 1)]);
                if (item is not null)
                    _content.Budget.Add(new BudgetLine(item, amount, unit));
                item = null;
                at++;
                continue;
            }

            var label = BudgetLabels.At(fragments, at) ?? new FoundLabel(fragments[at].Text, at, at + 1);
            var cell = CellBuilder.Build(fragments[label.From..label.To]);
            if (DepartmentLabels.IsCaption(cell.Text))
            {
                _content.Captions.AddRange(fragments[label.From..label.To].Select(f => f.Text));
                unit = Heading.Unit(cell.Text) ?? unit;
            }
            else
            {
                if (item is not null)
                    _content.Budget.Add(new BudgetLine(item, null, unit));
                item = cell;
            }

            at = label.To;
        }

        if (item is not null)
            _content.Budget.Add(new BudgetLine(item, null, unit));
    }

    /// <summary>Cuts the rows under a table's headings; returns the unit the headings declare.</summary>
    private string? ReadTable(List<Fragment> fragments, TableSpec spec, List<ColumnRow> rows)
    {
        if (HeadingRun.Find(fragments, spec) is not { } headings)
            return null;
        for (var run = headings; run is not null; run = HeadingRun.Find(fragments, spec))
        {
            _content.Captions.AddRange(fragments[run.From..run.To].Select(f => f.Text));
            fragments.RemoveRange(run.From, run.To - run.From);
        }

        if (fragments.Count > 0 && new RowSegmenter(spec.Only(headings.Keys), fragments).Rows() is { } cut)
            rows.AddRange(cut);
        return headings.Unit;
    }
}
