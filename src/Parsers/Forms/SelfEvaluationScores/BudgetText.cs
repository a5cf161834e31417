using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Pairs the budget's headings with its amounts in a dump: both come in the order of the columns.</summary>
internal sealed class BudgetText(ScoreSheet sheet)
{
    public void Read(IReadOnlyList<Fragment> fragments)
    {
        var labels = BudgetHeadings.Labels.Find(fragments, i => !NumberShape.IsMoney(fragments[i].Text));
        sheet.Captions.AddRange(labels.SelectMany(l => l.Pieces).Select(i => fragments[i].Text));
        var headings = labels.Where(l => !BudgetHeadings.IsGroup(l.Label)).OrderBy(l => BudgetHeadings.Rank(l.Label)).ToList();
        var amounts = BudgetOrder.Of(
            [.. headings.Select(h => h.Label)],
            [.. fragments.Where(f => NumberShape.IsMoney(f.Text)).Select(f => CellBuilder.Build([f]))]);
        for (var i = 0; i < headings.Count; i++)
            sheet.Budget.Add((CellBuilder.Build([.. WithUnit(fragments, headings[i].Pieces)]), amounts.ElementAtOrDefault(i)));
    }

    /// <summary>How many amounts fewer than columns stand among fragments, from the first heading on.</summary>
    public static int Lacking(IReadOnlyList<Fragment> fragments)
    {
        List<Fragment> budget = [.. fragments.SkipWhile(f => !BudgetHeadings.Knows(f.Text))];
        var labels = BudgetHeadings.Labels.Find(budget, i => !NumberShape.IsMoney(budget[i].Text));
        return labels.Count(l => !BudgetHeadings.IsGroup(l.Label)) - budget.Count(f => NumberShape.IsMoney(f.Text));
    }

    /// <summary>A heading's fragments, with the unit in brackets that stands behind them.</summary>
    private static IEnumerable<Fragment> WithUnit(IReadOnlyList<Fragment> fragments, int[] pieces)
    {
        var next = pieces[^1] + 1;
        var pieceFragments = pieces.Select(i => fragments[i]);
        return next < fragments.Count && Heading.Bare(fragments[next].Text).Length == 0 && Heading.Unit(fragments[next].Text) is not null
            ? pieceFragments.Append(fragments[next])
            : pieceFragments;
    }
}
