using Pipeline.Model;
using Pipeline.Parsers.Layout;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Names the rows of a scattered table whose texts nothing printed ties to them: a text neither beside its row's numbers nor apart from the
/// row's other texts.
/// </summary>
internal static class ScatteredDoubts
{
    private static readonly string[] Texts = [Level3, Explanation, Reason, Improvement];

    /// <summary>One finding for the table; none where each row's texts stand beside its numbers.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<ColumnRow> rows)
    {
        var doubtful = rows.Where(IsDoubtful).ToList();
        if (doubtful.Count > 0)
            yield return new Finding(
                FindingRule.AmbiguousLayout,
                Severity.Warning,
                string.Join('、', doubtful.Select(row => row[Level3]?.Text ?? row.Cells.Values.First().Text)),
                "the dump wrote the table column by column and has lost which row or column some lines belong to; the likeliest cells are "
                    + "stored: compare these rows with the document")
            {
                Evidence = [.. doubtful.SelectMany(row => RowEvidence.Of(row.Cells.Values))],
            };
    }

    private static bool IsDoubtful(ColumnRow row)
    {
        List<TableCell> texts = [.. Texts.Select(key => row[key]).OfType<TableCell>()];
        List<TableCell> numbers = [.. new[] { row[Weight], row[Score] }.OfType<TableCell>()];
        return texts.Exists(text => !numbers.Exists(number => Shared(text, number, 1) > 0))
            || texts.Exists(text => texts.Exists(other => other != text && Shared(text, other, 0) > 1));
    }

    /// <summary>How many lines two cells have in common, at most.</summary>
    /// <param name="slack">How many lines beside a cell count as its own.</param>
    private static int Shared(TableCell one, TableCell other, int slack) =>
        (from a in one.Spans
         from b in other.Spans
         where a.Page == b.Page
         select Math.Min(a.LineTo, b.LineTo) - Math.Max(a.LineFrom, b.LineFrom) + 1 + slack).DefaultIfEmpty(0).Max();
}
