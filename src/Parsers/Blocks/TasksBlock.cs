using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>The key tasks of a department with their money.</summary>
internal sealed class TasksBlock(BlockHead head, FormLexicon lexicon, Sheet sheet) : IBlock
{
    private bool _isOver;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        _isOver |= cells.Exists(c => c.Column < head.FirstColumn && c.RowSpan > 1 && c.Row > head.LastRow && !IsHeadsCaption(c));
        if (_isOver)
            return false;
        cells.RemoveAll(c => c.Column < head.FirstColumn && (c.RowSpan > 1 || lexicon.IsCaption(c.Text)));
        if (cells.Count == 0)
            return true;
        if (cells[0].Column < head.FirstColumn || cells.TrueForAll(c => lexicon.IsCaption(c.Text))
            || lexicon.Label(cells[0].Text) == LabelMeaning.Total || (cells.Count <= 2 && lexicon.Label(cells[0].Text) is not null))
            return false;
        var task = BlockRow.ByRole(grid, row, head.Columns);
        if (!task.ContainsKey(Role.TaskName) && !task.ContainsKey(Role.TaskContent))
            return false;
        sheet.Take(cells);
        sheet.Tasks.Add(new SheetTask(new ColumnRow(task), head[Role.Amount] is { } amount
            ? Heading.Unit(amount.Cell.Text + amount.Above?.Cell.Text) : null));
        foreach (var column in head.Columns.Where(c => c.Role is Role.Other or Role.Completion))
            if (column.In(grid, row) is { } cell)
                Keep(column, cell, task.GetValueOrDefault(Role.TaskName));
        return true;
    }

    /// <summary>The caption of the block goes on over its rows, and is printed again overleaf; another one begins another block.</summary>
    private bool IsHeadsCaption(TableCell cell) =>
        head.Captions.Count == 0 || head.Captions.Any(c =>
            Squeeze.Text(c.Text).Contains(Squeeze.Text(cell.Text), StringComparison.Ordinal));

    /// <summary>What a task has no column for in the database is a field, known by the task and the heading: 人民调解·完成情况.</summary>
    private void Keep(HeadColumn column, TableCell cell, TableCell? name) =>
        sheet.Fields.Add(new SheetField(null, Known(name) + Heading.Bare(column.Cell.Text), cell.Text, cell, cell.Spans));

    private static string Known(TableCell? name) => name is null ? "" : $"{Squeeze.Text(name.Text)}·";
}
