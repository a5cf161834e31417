using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Goals side by side with what came of them, or those of the whole time beside those of the year.</summary>
internal sealed class GoalsBlock(BlockHead head, FormLexicon lexicon, Sheet sheet) : IBlock
{
    private int? _next;
    private int _from = -1;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count == 0)
            return true;
        if (_next is { } next && next != row)
            return false;
        if (cells[0].Column < head.FirstColumn || lexicon.Label(cells[0].Text) is not null || lexicon.IsCaption(cells[0].Text))
            return false;
        var found = head.Columns.Select(c => (c.Role, Cell: c.In(grid, row))).Where(c => c.Cell is not null).ToList();
        if (found.Count == 0)
            return false;
        _next = row + 1;
        sheet.Take(cells);
        Add(Cell(Role.PeriodGoal), null, isPeriod: true);
        Add(Cell(Role.Goal), Cell(Role.Completion), isPeriod: false);
        if (Cell(Role.AdjustedGoal) is { } adjusted)
            sheet.Fields.Add(new SheetField(null, Wording.Of(head[Role.AdjustedGoal]!.Cell.Text), adjusted.Text, adjusted, adjusted.Spans));
        return true;

        TableCell? Cell(string role) => found.Find(c => c.Role == role).Cell;
    }

    /// <summary>A goal that goes on in the row below is one.</summary>
    private void Add(TableCell? goal, TableCell? completion, bool isPeriod)
    {
        if (goal is null && completion is null)
            return;
        var above = _from < 0 ? -1 : sheet.Goals.FindIndex(_from, g => g.IsPeriod == isPeriod);
        if (_from < 0)
            _from = sheet.Goals.Count;
        if (above < 0)
            sheet.Goals.Add(new SheetGoal(goal, completion, isPeriod));
        else
            sheet.Goals[above] = new SheetGoal(Joined(sheet.Goals[above].Goal, goal), Joined(sheet.Goals[above].Completion, completion),
                isPeriod);
    }

    private static TableCell? Joined(TableCell? above, TableCell? below) => (above, below) switch
    {
        ({ } a, { } b) => a with { Text = Wrapping.Join([a.Text, b.Text]), Spans = Spans.Union([.. a.Spans, .. b.Spans]) },
        _ => above ?? below,
    };
}
