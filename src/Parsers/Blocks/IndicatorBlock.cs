using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Blocks;

/// <summary>Rows of indicators with what they aim at, came to and score, and the row that adds them up.</summary>
internal sealed class IndicatorBlock : IBlock
{
    private readonly BlockHead _head;
    private readonly FormLexicon _lexicon;
    private readonly Sheet _sheet;
    private readonly TotalRow _total;
    private readonly List<HeadColumn> _columns;
    private readonly List<HeadColumn> _second;
    private readonly bool _isNumbered;
    private readonly LevelRows _levels;

    public IndicatorBlock(BlockHead head, FormLexicon lexicon, Sheet sheet)
    {
        (_head, _lexicon, _sheet) = (head, lexicon, sheet);
        _total = new TotalRow(head, sheet);
        _isNumbered = head.Columns[0].Role == Role.Other && Wording.Of(head.Columns[0].Cell.Text).EndsWith('号');
        _levels = new LevelRows(head);
        var second = IndicatorColumns.SecondSet(head.Columns);
        _columns = [.. head.Columns.Take(second)];
        _second = [.. head.Columns.Skip(second)];
        if (!head.Has(Role.PeriodTarget) && (_second.Count > 0 || head.Captions.Any(c => PeriodWords.AreOfPeriod(c.Text))))
            _columns = [.. _columns.Select(c => c.Role == Role.Target ? c with { Role = Role.PeriodTarget } : c)];
    }

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        TakeCaptions(cells);
        if (cells.Count == 0)
            return true;
        if (_lexicon.Label(cells[0].Text) is LabelMeaning.Total or LabelMeaning.TotalScore && _total.Read(cells))
            return true;
        if (_levels.Take(cells))
        {
            _sheet.Take(cells);
            return true;
        }

        if (!IsRow(cells))
            return false;
        Add(grid, row, cells);
        return true;
    }

    /// <summary>绩效指标, which goes on left of the rows.</summary>
    private void TakeCaptions(List<TableCell> cells)
    {
        while (cells.Count > 0 && cells[0].Column < _head.FirstColumn && (cells[0].RowSpan > 1 || _lexicon.IsCaption(cells[0].Text))
            && _lexicon.Label(cells[0].Text) != LabelMeaning.Total)
        {
            _sheet.Take(cells[0]);
            cells.RemoveAt(0);
        }
    }

    /// <summary>
    /// A field stands left of the block, or has a label and its value alone; an indicator's name may begin as a label does.
    /// </summary>
    private bool IsRow(List<TableCell> cells)
    {
        if (cells[0].Column < _head.FirstColumn
            || (_isNumbered && cells[0].Column == _head.FirstColumn && !NumberReader.TryReadAll(cells[0].Text, out _)))
            return false;
        if (_lexicon.Label(cells[0].Text) is not null && (cells.Count <= 2 || cells.Count(c => _lexicon.Label(c.Text) is not null) >= 2))
            return false;
        return !(cells.Count <= 2 && cells.Exists(IsWide))
            && !cells.TrueForAll(c => c.Text.Contains('：', StringComparison.Ordinal) && _lexicon.Label(c.Text.Split('：')[0]) is not null);
    }

    /// <summary>Whether a cell is merged over half of the columns.</summary>
    private bool IsWide(TableCell cell) =>
        _head.Columns.Count(c => c.From >= cell.Column && c.To <= cell.Column + cell.ColumnSpan) * 2 > _head.Columns.Count;

    private void Add(TableGrid grid, int row, List<TableCell> cells)
    {
        _sheet.Take(cells);
        var first = Row(grid, row, _columns, Role.Target);
        _levels.Give(first);
        if (TornLevels.Join(_sheet.Indicators, first))
            return;
        if (_second.Count == 0)
        {
            _sheet.Indicators.Add(new ColumnRow(first));
            return;
        }

        var second = Row(grid, row, _second, Role.Target);
        if (Name(first) is { } name && Name(second) == name)
        {
            if (second.TryGetValue(Role.Target, out var target))
                first[Role.Target] = target;
            _sheet.Indicators.Add(new ColumnRow(first));
            return;
        }

        if (first.Count > 0)
            _sheet.Indicators.Add(new ColumnRow(first));
        if (Name(second) is not null)
            _sheet.Indicators.Add(new ColumnRow(second));
    }

    private static string? Name(Dictionary<string, TableCell> row) =>
        row.TryGetValue(Role.Level3, out var cell) ? Squeeze.Text(cell.Text) : null;

    private static Dictionary<string, TableCell> Row(TableGrid grid, int row, List<HeadColumn> columns, string target)
    {
        var cells = BlockRow.ByRole(grid, row, columns);
        foreach (var level in columns.Where(c => c.Role is Role.Level1 or Role.Level1Weight or Role.Level2 or Role.Level2Weight))
            if (OverleafLabel.Of(grid, row, level.Cell) is { } label)
                cells.TryAdd(level.Role, label);
        BlockRow.KeepOthers(grid, row, columns, cells);
        BlockRow.JoinTarget(cells, cells.ContainsKey(target) || !cells.ContainsKey(Role.PeriodTarget) ? target : Role.PeriodTarget);
        return cells;
    }
}
