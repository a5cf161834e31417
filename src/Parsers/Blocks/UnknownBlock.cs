using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Rows under headings that are known, and make no block that is: none of it is stored, and one finding says so.</summary>
internal sealed class UnknownBlock : IBlock
{
    // Fewer may be labels whose values were left empty.
    private const int FewestHeadings = 4;

    private readonly FormLexicon _lexicon;
    private readonly Sheet _sheet;

    public UnknownBlock(IReadOnlyList<TableCell> headings, FormLexicon lexicon, Sheet sheet)
    {
        (_lexicon, _sheet) = (lexicon, sheet);
        sheet.Take(headings);
        var (place, subject) = (headings[0].Spans[0], string.Join(' ', headings.Take(8).Select(c => c.Text)));
        sheet.Doubts.Add(new Finding(FindingRule.LayoutNotUnderstood, Severity.Error, subject,
            $"page {place.Page}, line {place.LineFrom}: these headings make no table of a form that is known; "
            + "none of the rows below them was stored: read them in the original")
        {
            Evidence = [.. headings.SelectMany(c => c.Spans).Distinct().Select(s => new Evidence(null, s))],
        });
    }

    /// <summary>Whether a row holds headings alone, most of them of one kind of block, and the row below it does not.</summary>
    public static bool Begins(TableGrid grid, int row, FormLexicon lexicon)
    {
        var cells = BlockRow.Cells(grid, row);
        return cells.Count >= FewestHeadings && cells.TrueForAll(c => IsHeading(c, lexicon)) && Enum.GetValues<BlockKind>().Any(kind =>
                cells.Count(c => lexicon.IsWholeColumn(kind, c.Text)) >= FewestHeadings - 1)
            && row + 1 < grid.Rows && BlockRow.Cells(grid, row + 1).Count > 1;
    }

    private static bool IsHeading(TableCell cell, FormLexicon lexicon) =>
        lexicon.IsWholeLabel(cell.Text) || lexicon.IsCaption(cell.Text)
            || Taxonomy.TryReadLevel1(cell.Text, out _) || Taxonomy.TryReadLevel2(cell.Text, out _)
            || Enum.GetValues<BlockKind>().Any(kind => lexicon.IsWholeColumn(kind, cell.Text));

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count > 0 && cells[0].Column == 0
            && _lexicon.IsWholeLabel(cells[0].Text) && _lexicon.Label(cells[0].Text) is not LabelMeaning.Total)
            return false;
        _sheet.Take(cells);
        return true;
    }
}
