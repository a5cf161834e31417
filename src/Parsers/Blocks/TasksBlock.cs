using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

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
        if (cells[0].Column < head.FirstColumn || cells.TrueForAll(c => lexicon.IsCaption(c.Text)) || (cells.Count <= 2 && lexicon.Label(cells[0].Text) is not null))
            return false;
        sheet.Take(cells);
        sheet.Tasks.Add(new SheetTask(new ColumnRow(BlockRow.ByRole(grid, row, head.Columns)), head[Role.Amount] is { } amount ? Heading.Unit(amount.Cell.Text) : null));
        return true;
    }
}
