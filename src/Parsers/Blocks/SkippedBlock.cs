using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Rows of money whose headings cannot be told to their columns: none of it is stored, and one finding says so.</summary>
internal sealed class SkippedBlock : IBlock
{
    private readonly Sheet _sheet;

    public SkippedBlock(BlockHead head, Sheet sheet)
    {
        _sheet = sheet;
        sheet.Doubts.Add(new Finding(FindingRule.LayoutNotUnderstood, Severity.Error,
            string.Join(' ', head.Cells.Take(8).Select(c => c.Text)),
            $"page {head.Cells[0].Spans[0].Page}, line {head.Cells[0].Spans[0].LineFrom}: the text left merged cells out of these "
                + $"headings, and which amount stands under which cannot be told; "
            + "no amount was stored: take the original file, or a copy that keeps the table")
        {
            Evidence = [.. head.Cells.SelectMany(c => c.Spans).Distinct().Select(s => new Evidence(null, s))],
        });
    }

    public static bool Is(TableGrid grid, BlockHead head) =>
        head.Kind == BlockKind.Funds && HeadFinder.AreLostYears(grid, head.LastRow + 1);

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (!cells.Exists(c => AmountText.Is(c.Text)) && !HeadFinder.AreLostYears(grid, row))
            return cells.Count == 0;
        _sheet.Take(cells);
        return true;
    }
}
