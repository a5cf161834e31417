using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>The key tasks of a department with their money.</summary>
internal sealed class TasksBlock(BlockHead head, FormLexicon lexicon, Sheet sheet) : IBlock
{
    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        cells.RemoveAll(c => c.Column < head.FirstColumn && (c.RowSpan > 1 || lexicon.IsCaption(c.Text)));
        if (cells.Count == 0)
            return true;
        if (cells[0].Column < head.FirstColumn || (cells.Count <= 2 && lexicon.Label(cells[0].Text) is not null))
            return false;
        sheet.Take(cells);
        sheet.TaskAmount ??= head[Role.Amount]?.Cell;
        var task = BlockRow.ByRole(grid, row, head.Columns);
        sheet.Tasks.Add(new ColumnRow(task));
        foreach (var column in head.Columns.Where(c => c.Role is Role.Other or Role.Completion))
            if (column.In(grid, row) is { } cell)
                Keep(column, cell, task.GetValueOrDefault(Role.TaskName));
        return true;
    }

    /// <summary>What a task has no column for in the database is a field, known by the task and the heading: 人民调解·完成情况.</summary>
    private void Keep(HeadColumn column, TableCell cell, TableCell? name) =>
        sheet.Fields.Add(new SheetField(null, Known(name) + Heading.Bare(column.Cell.Text), cell.Text, cell, cell.Spans));

    private static string Known(TableCell? name) => name is null ? "" : $"{Squeeze.Text(name.Text)}·";
}
