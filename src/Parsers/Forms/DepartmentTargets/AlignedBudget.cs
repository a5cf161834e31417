using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>
/// Reads the budget block from lines that keep the places of words: each amount stands right of its item, on the item's lines.
/// </summary>
internal static class AlignedBudget
{
    public static void Read(
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        IReadOnlyList<StackedLabel> labels,
        int from,
        int to,
        DepartmentContent content)
    {
        var captions = labels.Where(l => l.LastRow < to && DepartmentLabels.IsCaption(l.Text)).ToList();
        content.Captions.AddRange(captions.SelectMany(c => c.Pieces).Select(p => p.Text));
        var items = Items(lines, labels, from, to);
        var amounts = Amounts(lines, items, from, to);
        foreach (var item in items.OrderBy(i => i.Middle).ThenBy(i => i.Offset))
        {
            var amount = amounts.Where(a => a.Item == item).OrderBy(a => Math.Abs(a.Row - item.Middle)).FirstOrDefault().Amount;
            content.Budget.Add(new BudgetLine(
                CellBuilder.Build(item.Pieces),
                amount is null ? null : CellBuilder.Build([amount]),
                amount is null ? null : UnitOver(captions, amount, item.FirstRow)));
        }
    }

    /// <summary>The items, known or not; what is no caption and no amount is one.</summary>
    private static List<StackedLabel> Items(
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        IReadOnlyList<StackedLabel> labels,
        int from,
        int to)
    {
        var known = labels.SelectMany(l => l.Pieces).ToHashSet<Fragment>(ReferenceEqualityComparer.Instance);
        var items = labels.Where(l => l.LastRow < to && !DepartmentLabels.IsCaption(l.Text)).ToList();
        for (var row = from; row < to; row++)
            items.AddRange(
                lines[row]
                    .Where(f => !known.Contains(f) && !NumberShape.IsMoney(f.Text))
                    .Select(f => new StackedLabel(f.Text, row, row, [f])));
        return items;
    }

    private static List<(StackedLabel? Item, Fragment Amount, int Row)> Amounts(
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        List<StackedLabel> items,
        int from,
        int to
    ) =>
        [
            .. Enumerable
                .Range(from, to - from)
                .SelectMany(row => lines[row].Where(f => NumberShape.IsMoney(f.Text)).Select(f => (ItemOf(items, f, row), f, row))),
        ];

    /// <summary>The nearest item left of an amount on its line, or on the lines beside it where the item is wrapped.</summary>
    private static StackedLabel? ItemOf(List<StackedLabel> items, Fragment amount, int row) => items
        .Where(i => i.OffsetEnd <= amount.Offset && row >= i.FirstRow - 1 && row <= i.LastRow + 1)
        .OrderBy(i => Math.Max(0, Math.Abs(row - i.Middle) - ((i.LastRow - i.FirstRow + 1) / 2.0)))
        .ThenByDescending(i => i.Offset)
        .FirstOrDefault();

    /// <summary>The unit of the last caption above that stands nearest to an amount's column.</summary>
    private static string? UnitOver(List<StackedLabel> captions, Fragment amount, int row) => captions
        .Where(c => c.FirstRow <= row && Heading.Unit(c.Text) is not null)
        .OrderByDescending(c => c.FirstRow)
        .ThenBy(c => Math.Abs(c.Offset + c.OffsetEnd - amount.Offset - amount.OffsetEnd))
        .Select(c => Heading.Unit(c.Text))
        .FirstOrDefault();
}
