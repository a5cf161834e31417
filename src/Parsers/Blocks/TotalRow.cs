using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.SelfEvaluationScores;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Reads the row that adds up the points: 总分 100 97, and the grade that some forms print beside it.</summary>
internal sealed class TotalRow(BlockHead head, Sheet sheet)
{
    /// <returns>False for a row without points.</returns>
    public bool Read(IReadOnlyList<TableCell> cells)
    {
        var points = cells.Skip(1).Where(c => Points.Of(c) is not null).ToList();
        // Each level may have a column of weights, all of which come to the same.
        if (points.Count == 0 || points.SkipLast(1).DistinctBy(p => Points.Of(p)).Count() > 1)
            return false;
        sheet.Take(cells[0]);
        sheet.Take(points);
        var weight = points.Count >= 2 ? points[0] : head[Role.Weight] is { } column && Stands(points[0], column)
            && !Stands(points[0], head[Role.Score]) ? points[0] : null;
        sheet.TotalWeight ??= weight;
        if (points[^1] != weight)
            sheet.TotalScore ??= points[^1];
        if (cells.Skip(1).FirstOrDefault(c => GradeBoxes.Read(c.Text) is not null) is { } grade)
        {
            sheet.Take(grade);
            sheet.Grade ??= grade;
        }

        return true;
    }

    private static bool Stands(TableCell cell, HeadColumn? column) =>
        column is not null && column.From <= cell.Column && cell.Column < column.To;
}
