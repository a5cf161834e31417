using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>The points that score how much of the budget was spent; they stand in a row of a block of funds.</summary>
internal static class SpendingPoints
{
    public static void Read(TableGrid grid, int row, BlockHead head, Sheet sheet)
    {
        var points = BlockRow.ByRole(grid, row, head.Columns.Where(c => c.Role is Role.Weight or Role.Rate or Role.Score or Role.Reason));
        if (sheet.Spending is not null
            || (Points.Of(points.GetValueOrDefault(Role.Weight)) ?? Points.Of(points.GetValueOrDefault(Role.Score))) is null)
            return;
        if (!points.ContainsKey(Role.Weight)
            && head.Captions.Concat(head.Cells).FirstOrDefault(c => PrintedPoints.Of(c.Text) is not null) is { } caption)
            points[Role.Weight] = caption with { Text = PrintedPoints.Of(caption.Text)! };
        sheet.Spending = new ColumnRow(points);
    }
}
