using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Finds the blocks of the form in its tables: each stands under a row of headings of its own.</summary>
internal sealed class EvaluationGridReader(FormPart part)
{
    private readonly EvaluationSheet _sheet = new();
    private Action<TableGrid, int, List<TableCell>>? _read;
    private IReadOnlyDictionary<string, TableCell> _headings = new Dictionary<string, TableCell>();

    public EvaluationSheet Read()
    {
        foreach (var line in part.LinesOutsideGrids)
            ReadLine(line);
        foreach (var grid in part.Grids)
            for (var row = 0; row < grid.Rows; row++)
                ReadRow(grid, row);
        return _sheet;
    }

    private void ReadLine(TextLine line)
    {
        var fields = FieldReader.Read(line);
        _sheet.Fields.AddRange(fields);
        if (fields.Count == 0 && EvaluationLabels.IsNote(line.Text))
            _sheet.Notes.Add(new TableCell(0, 0, line.Text.Trim(), [line.Span]));
    }

    private void ReadRow(TableGrid grid, int row)
    {
        var cells = grid.Row(row).Where(c => !c.IsEmpty).ToList();
        var landmark = cells.Select(c => EvaluationLabels.Landmark(c.Text)).FirstOrDefault(l => l is not null);
        var captions = cells.Where(c => EvaluationLabels.Landmark(c.Text) is not null).Select(c => c.Text).ToList();
        cells.RemoveAll(c => captions.Contains(c.Text));
        _sheet.Captions.AddRange(captions);
        if (cells.Count == 0)
            return;
        if (landmark == EvaluationLabels.Total)
            ReadTotal(cells);
        else if (EvaluationLabels.IsNote(cells[0].Text))
            _sheet.Notes.AddRange(cells);
        else if (!Head(grid, row))
            (FieldReader.Read(grid, row).Count > 0 ? ReadFields : _read ?? ReadFields)(grid, row, cells);
    }

    /// <summary>Takes a row of headings, printed again at the top of a page too.</summary>
    private bool Head(TableGrid grid, int row) =>
        Head(grid, row, EvaluationLabels.IndicatorTable, 4, ReadIndicator)
        || Head(grid, row, EvaluationLabels.FundsTable, 3, ReadFunds)
        || Head(grid, row, EvaluationLabels.GoalTable, 2, ReadGoal);

    private bool Head(TableGrid grid, int row, TableSpec spec, int least, Action<TableGrid, int, List<TableCell>> read)
    {
        var headings = GridTables.Match(grid, spec, row);
        if (headings.Count < least)
            return false;
        _headings = headings;
        _read = read;
        if (spec == EvaluationLabels.FundsTable)
            _sheet.FundsHeadings = headings;
        _sheet.Captions.AddRange(headings.Values.Select(c => c.Text));
        return true;
    }

    private void ReadFields(TableGrid grid, int row, List<TableCell> cells) => _sheet.Fields.AddRange(FieldReader.Read(grid, row));

    /// <summary>The source of the funds stands left of the amounts, under no heading of its own.</summary>
    private void ReadFunds(TableGrid grid, int row, List<TableCell> cells)
    {
        var funds = new Dictionary<string, TableCell>(GridTables.Row(grid, _headings, row).Cells);
        if (cells.Find(c => c.Column < _headings.Values.Min(h => h.Column)) is { } item)
            funds.TryAdd("item", item);
        _sheet.Funds.Add(new ColumnRow(funds));
    }

    private void ReadGoal(TableGrid grid, int row, List<TableCell> cells)
    {
        var goal = GridTables.Row(grid, _headings, row);
        _sheet.Goal ??= goal["goal"];
        _sheet.Completion ??= goal["completion"];
    }

    private void ReadIndicator(TableGrid grid, int row, List<TableCell> cells) => _sheet.Indicators.Add(GridTables.Row(grid, _headings, row));

    private void ReadTotal(List<TableCell> cells)
    {
        _sheet.TotalWeight = Under("weight");
        _sheet.TotalScore = Under("score");

        TableCell? Under(string key) => cells.Find(c => _headings.TryGetValue(key, out var heading) && c.Column == heading.Column);
    }
}
