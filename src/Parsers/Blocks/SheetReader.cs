using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Walks the tables of a form, finds where its blocks begin, and sorts their cells by what they are.</summary>
internal sealed class SheetReader
{
    private readonly FormPart _part;
    private readonly FormLexicon _lexicon;
    private readonly HeadFinder _heads;
    private readonly Sheet _sheet = new();
    private readonly FieldRows _fields;
    private readonly SheetLines _lines;
    private IBlock? _block;

    private SheetReader(FormPart part, FormLexicon lexicon)
    {
        (_part, _lexicon) = (part, lexicon);
        _heads = new HeadFinder(lexicon);
        _lines = new SheetLines(lexicon, _sheet);
        _fields = new FieldRows(lexicon, _sheet);
    }

    public static Sheet Read(FormPart part, FormLexicon lexicon) => new SheetReader(part, lexicon).Read();

    /// <summary>Lines and tables in reading order: a line may be the caption of the table below it.</summary>
    private Sheet Read()
    {
        var tables = new Queue<TableGrid>(_part.Grids);
        foreach (var line in _part.LinesOutsideGrids)
        {
            while (tables.Count > 0 && IsAbove(tables.Peek(), line))
                Read(tables.Dequeue());
            _lines.Read(line);
        }

        while (tables.Count > 0)
            Read(tables.Dequeue());
        return _sheet;
    }

    private static bool IsAbove(TableGrid grid, TextLine line) =>
        grid.Cells.FirstOrDefault(c => c.Spans.Count > 0)?.Spans[0] is { } first
            && (first.Page, first.LineFrom).CompareTo((line.Page, line.Number)) < 0;

    private void Read(TableGrid grid)
    {
        for (var row = 0; row < grid.Rows;)
            row = ReadRow(grid, row);
        _lines.Close();
    }

    /// <returns>The next row to read.</returns>
    private int ReadRow(TableGrid grid, int row)
    {
        if (_heads.At(grid, row) is { } head)
        {
            _sheet.Take(head.Cells);
            _sheet.Misprints.AddRange(head.Misprints);
            _block = SkippedBlock.Is(grid, head) ? new SkippedBlock(head, _sheet) : Begin(head, _lines.Caption + CaptionAbove(grid, row));
            return head.LastRow + 1;
        }

        if (IsNumbered(grid, row))
            _sheet.Take(BlockRow.Cells(grid, row));
        else if (_block?.Read(grid, row) == true)
            return row + 1;
        else if (UnknownBlock.Begins(grid, row, _lexicon))
            _block = new UnknownBlock(BlockRow.Cells(grid, row), _lexicon, _sheet);
        else
            _fields.Read(grid, row);
        return row + 1;
    }

    /// <summary>A row under headings that numbers the columns: 1 2 3 4.</summary>
    private static bool IsNumbered(TableGrid grid, int row) =>
        BlockRow.Cells(grid, row) is { Count: > 2 } cells
            && cells.Select((c, i) => c.Text == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);

    /// <summary>项目预算（万元） in a row of its own over the headings; empty where there is none.</summary>
    private string CaptionAbove(TableGrid grid, int row) =>
        row > 0 && BlockRow.Cells(grid, row - 1) is [var alone] && _lexicon.IsCaption(alone.Text) ? alone.Text : "";

    private IBlock Begin(BlockHead head, string caption) => head.Kind switch
    {
        BlockKind.Projects => new ProjectsBlock(head, _lexicon, _sheet),
        BlockKind.Indicators => new IndicatorBlock(head, _lexicon, _sheet),
        BlockKind.Tasks => new TasksBlock(head, _lexicon, _sheet),
        BlockKind.Funds => new FundsBlock(head, _lexicon, _sheet, caption),
        BlockKind.FundsAcross => new FundsAcrossBlock(head, _lexicon, _sheet, caption),
        BlockKind.StagesAcross => new StagesAcrossBlock(head, _sheet, caption),
        _ => new GoalsBlock(head, _lexicon, _sheet),
    };
}
