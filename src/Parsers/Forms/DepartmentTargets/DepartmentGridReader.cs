using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>Finds the blocks of the form in its tables. A landmark stands in the first column, or in a row of its own above its block.</summary>
internal sealed class DepartmentGridReader(FormPart part)
{
    private readonly DepartmentContent _content = new();
    private IReadOnlyDictionary<string, TableCell>? _headings;
    private string? _block;

    public DepartmentContent Read()
    {
        foreach (var line in part.LinesOutsideGrids)
            _content.Fields.AddRange(FieldReader.Read(line));
        foreach (var grid in part.Grids)
            for (var row = 0; row < grid.Rows; row++)
                ReadRow(grid, row);
        return _content;
    }

    private void ReadRow(TableGrid grid, int row)
    {
        var cells = grid.Row(row).Where(c => !c.IsEmpty).ToList();
        if (cells.FirstOrDefault(c => DepartmentLabels.Landmark(c.Text) is not null) is { } landmark)
            Enter(landmark);
        cells.RemoveAll(c => DepartmentLabels.Landmark(c.Text) is not null);
        if (cells.Count == 0)
            return;
        if (GridTables.Match(grid, IndicatorTable.Spec, row) is { Count: >= 3 } headings)
            Head(DepartmentLabels.Indicators, headings);
        else
            ReadBlock(grid, row, cells);
    }

    private void ReadBlock(TableGrid grid, int row, List<TableCell> cells)
    {
        switch (_block)
        {
            case DepartmentLabels.Budget:
                ReadBudget(grid, cells);
                break;
            case DepartmentLabels.Goals:
                _content.Goals.AddRange(cells);
                break;
            case DepartmentLabels.Tasks:
                ReadTask(grid, row, DepartmentLabels.TaskTable, _content.Tasks);
                break;
            case DepartmentLabels.OtherTasks:
                ReadTask(grid, row, DepartmentLabels.OtherTaskTable, _content.OtherTasks);
                break;
            case DepartmentLabels.Indicators when _headings is not null && FieldReader.Read(grid, row).Count == 0:
                _content.Indicators.Add(GridTables.Row(grid, _headings, row));
                break;
            default:
                ReadFields(grid, row, cells);
                break;
        }
    }

    private void Enter(TableCell landmark)
    {
        var block = DepartmentLabels.Landmark(landmark.Text);
        _content.Captions.Add(landmark.Text);
        if (block != _block)
            _headings = block == DepartmentLabels.Indicators ? _headings : null;
        _block = block;
    }

    private void Head(string block, IReadOnlyDictionary<string, TableCell> headings)
    {
        _block = block;
        _headings = headings;
        _content.Captions.AddRange(headings.Values.Select(c => c.Text));
    }

    private void ReadFields(TableGrid grid, int row, List<TableCell> cells)
    {
        _content.Fields.AddRange(FieldReader.Read(grid, row));
        _content.Captions.AddRange(cells.Where(c => DepartmentLabels.IsCaption(c.Text)).Select(c => c.Text));
    }

    /// <summary>Each item stands left of its amount; the unit is that of the heading over the amount.</summary>
    private void ReadBudget(TableGrid grid, List<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            if (DepartmentLabels.IsCaption(cell.Text))
            {
                _content.Captions.Add(cell.Text);
                if (Heading.Unit(cell.Text) is { } unit)
                    _units[cell.Column] = unit;
            }
            else if (!NumberShape.IsMoney(cell.Text))
            {
                // A merged cell may be printed as empty ones between the item and its amount.
                var right = cells.SkipWhile(c => c != cell).Skip(1).FirstOrDefault();
                var amount = right is not null && NumberShape.IsMoney(right.Text) ? right : null;
                _content.Budget.Add(new BudgetLine(cell, amount, Unit(amount?.Column ?? cell.Column + cell.ColumnSpan)));
            }
        }
    }

    private readonly Dictionary<int, string> _units = [];

    /// <summary>The unit over a column, else over the nearest one left of it.</summary>
    private string? Unit(int column) => _units.Where(u => u.Key <= column).OrderByDescending(u => u.Key).Select(u => u.Value).FirstOrDefault();

    private void ReadTask(TableGrid grid, int row, TableSpec spec, List<ColumnRow> tasks)
    {
        if (GridTables.Match(grid, spec, row) is { Count: >= 2 } headings)
        {
            Head(_block!, headings);
            var unit = headings.TryGetValue("amount", out var amount) ? Heading.Unit(amount.Text) : null;
            if (spec == DepartmentLabels.TaskTable)
                _content.TaskUnit = unit;
            else
                _content.OtherTaskUnit = unit;
        }
        else if (_headings is not null)
        {
            tasks.Add(GridTables.Row(grid, _headings, row));
        }
    }
}
