using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Puts the amounts of a scattered budget in the order of its columns: as they come, or with one moved where the sums then agree.
/// </summary>
internal static class BudgetOrder
{
    /// <summary>No budget has more columns; a text that pretends to is not searched through.</summary>
    private const int MostColumns = 16;

    /// <param name="labels">The headings, left to right.</param>
    public static IReadOnlyList<TableCell> Of(IReadOnlyList<string> labels, IReadOnlyList<TableCell> amounts) =>
        labels.Count == amounts.Count && labels.Count <= MostColumns
            ? Orders(amounts).FirstOrDefault(order => Agrees(labels, order)) ?? amounts
            : amounts;

    private static IEnumerable<IReadOnlyList<TableCell>> Orders(IReadOnlyList<TableCell> amounts)
    {
        yield return amounts;
        for (var from = 0; from < amounts.Count; from++)
            for (var to = 0; to < amounts.Count; to++)
            {
                var moved = amounts.ToList();
                moved.RemoveAt(from);
                moved.Insert(to, amounts[from]);
                yield return moved;
            }
    }

    /// <summary>Whether the parts come to the total, and the levels of government to the undertakings or the total.</summary>
    private static bool Agrees(IReadOnlyList<string> labels, IReadOnlyList<TableCell> amounts)
    {
        var values = labels
            .Zip(amounts, (label, cell) => (label, fen: MoneyReader.TryRead(cell.Text, "万元", out var money) ? money?.Fen ?? 0 : 0))
            .ToList();
        var total = Sum(BudgetHeadings.IsTotal);
        var parts = Sum(BudgetHeadings.IsPart);
        var levels = Sum(l => !BudgetHeadings.IsPart(l) && !BudgetHeadings.IsTotal(l));
        return parts == total && (levels == total || levels == parts - Sum(BudgetHeadings.IsDepartments));

        long Sum(Func<string, bool> isOf) => values.Where(v => isOf(v.label)).Sum(v => v.fen);
    }
}
