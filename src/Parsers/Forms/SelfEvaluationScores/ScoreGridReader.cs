using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Finds the parts of the form in its tables: a label stands left of what it begins, the score table under its headings.</summary>
internal sealed class ScoreGridReader(FormPart part)
{
    private readonly ScoreSheet _sheet = new();
    private Dictionary<string, TableCell>? _headings;
    private BudgetBlock? _budget;

    public ScoreSheet Read()
    {
        foreach (var line in part.LinesOutsideGrids)
            ReadLine(line);
        foreach (var grid in part.Grids)
            for (var row = 0; row < grid.Rows; row++)
                ReadRow(grid, row);
        CloseBudget();
        return _sheet;
    }

    private void ReadLine(TextLine line)
    {
        var fields = FieldReader.Read(line);
        _sheet.Fields.AddRange(fields);
        if (fields.Count > 0)
            return;
        if (ScoreLabels.IsCaption(line.Text))
            _sheet.Captions.Add(line.Text);
        else if (ScoreLabels.IsNote(line.Text))
            _sheet.Notes.Add(new TableCell(0, 0, line.Text.Trim(), [line.Span]));
    }

    private void ReadRow(TableGrid grid, int row)
    {
        var cells = grid.Row(row).Where(c => !c.IsEmpty).ToList();
        if (cells.Count == 0 || Head(cells))
            return;
        var label = ScoreLabels.PartOf(cells[0].Text);
        if (label is not null)
            CloseBudget();
        switch (label)
        {
            case ScorePart.Total:
                ReadTotal(cells);
                break;
            case ScorePart.Grades:
                _sheet.Captions.Add(cells[0].Text);
                _sheet.Grades = cells.ElementAtOrDefault(1);
                break;
            case ScorePart.Budget:
                _sheet.Captions.Add(cells[0].Text);
                _budget = new BudgetBlock(grid, cells[0].Column + cells[0].ColumnSpan);
                _budget.Add(cells[1..]);
                break;
            case null when _budget is not null:
                _budget.Add(cells);
                break;
            case null when _headings is not null && FieldReader.Read(grid, row).Count == 0 && !cells.TrueForAll(c => ScoreLabels.IsCaption(c.Text) || ScoreLabels.IsNote(c.Text)):
                _sheet.Rows.Add(WithOverleaf(grid, _headings, row));
                break;
            default:
                ReadLabels(grid, row, cells);
                break;
        }
    }

    /// <summary>The row with the labels that stand overleaf; those are repeated where they are printed.</summary>
    private static ColumnRow WithOverleaf(TableGrid grid, Dictionary<string, TableCell> headings, int row)
    {
        var cells = new Dictionary<string, TableCell>(GridTables.Row(grid, headings, row).Cells);
        foreach (var key in (string[])[ScoreColumns.Level1, ScoreColumns.Weight1, ScoreColumns.Level2, ScoreColumns.Weight2])
            if (headings.TryGetValue(key, out var heading) && OverleafLabel.Of(grid, row, heading) is { } label)
                cells.TryAdd(key, label);
        return new ColumnRow(cells);
    }

    /// <summary>Takes a row of headings, printed again at the top of a page too.</summary>
    private bool Head(List<TableCell> cells)
    {
        var keys = ScoreColumns.Keys(cells.Select(c => c.Text));
        if (keys.Count(k => k is not null) < 4 || !keys.Contains(ScoreColumns.Score))
            return false;
        CloseBudget();
        _headings = [];
        for (var i = 0; i < cells.Count; i++)
            if (keys[i] is { } key)
                _headings[key] = cells[i];
        _sheet.Captions.AddRange(cells.Select(c => c.Text));
        return true;
    }

    private void CloseBudget()
    {
        if (_budget is null)
            return;
        _sheet.Budget.AddRange(_budget.Lines());
        _sheet.Captions.AddRange(_budget.Headings.Select(h => h.Text));
        _budget = null;
    }

    private void ReadTotal(List<TableCell> cells)
    {
        _sheet.Captions.Add(cells[0].Text);
        var points = cells.Where(c => NumberShape.IsPoints(c.Text)).ToList();
        _sheet.TotalScore = points.LastOrDefault(c => points.Count > 1 || _headings is null || c.Column >= _headings[ScoreColumns.Score].Column);
        _sheet.TotalWeight = points.FirstOrDefault(c => c != _sheet.TotalScore);
    }

    /// <summary>Labels with their values right of them; goals and their completion may share a row.</summary>
    private void ReadLabels(TableGrid grid, int row, List<TableCell> cells)
    {
        _sheet.Fields.AddRange(FieldReader.Read(grid, row));
        List<TableCell>? open = null;
        foreach (var cell in cells)
        {
            var begun = ScoreLabels.PartOf(cell.Text);
            if (begun is not null || ScoreLabels.IsCaption(cell.Text))
                _sheet.Captions.Add(cell.Text);
            else if (open is not null)
                open.Add(cell);
            else if (ScoreLabels.IsNote(cell.Text))
                _sheet.Notes.Add(cell);
            if (begun is not null)
                open = begun switch { ScorePart.Goals => _sheet.Goals, ScorePart.Completions => _sheet.Completions, _ => null };
        }
    }
}
