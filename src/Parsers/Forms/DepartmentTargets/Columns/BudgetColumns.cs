using System.Globalization;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>
/// Gives the items of the budget their amounts where a dump wrote columns in turns. Each of the four columns of the block comes from top
/// to bottom, mostly spending before its parts below it, and income before the parts by level of government below it; of all ways to
/// tell them apart it takes the one whose sums agree and whose amounts stand beside their items.
/// </summary>
/// <param name="items">The items with the indices of their pieces.</param>
/// <param name="amounts">The indices of the amounts.</param>
internal sealed class BudgetColumns(DumpPieces pieces, IReadOnlyList<(string Item, int[] Pieces)> items, IReadOnlyList<int> amounts)
{
    /// <summary>More than any budget of the form needs; a hostile one would need years.</summary>
    private const int MostTries = 200_000;

    private const double OtherSum = 3;
    private const double Beside = -2;
    private const double BesideAnother = 1.5;
    private const double PerPiece = 0.05;
    private const double MostAway = 1;
    private const double Before = 0.3;
    private const double Reversed = 0.6;
    private const double RightFirst = 0.2;

    private readonly List<int>[] _columns =
        [.. new[] { BudgetGroup.Spending, BudgetGroup.Income, BudgetGroup.Development, BudgetGroup.Level }.Select(g => Column(items, g))];

    private readonly decimal[] _values =
    [
        .. amounts.Select(a => decimal.TryParse(pieces[a].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var v) ? v : 0),
    ];
    private readonly int[] _given = new int[items.Count];
    private int[] _best = [];
    private int _tries;
    private double _least = double.PositiveInfinity;

    /// <summary>The pieces of each item and its amount, row by row; the amount is null where none is left for it.</summary>
    public IReadOnlyList<(int[] Item, int? Amount)> Place()
    {
        Array.Fill(_given, -1);
        _best = [.. _given];
        Try(0, new int[_columns.Length], 0, items.Count - amounts.Count);
        return [.. Rows().Select(i => (items[i].Pieces, _best[i] < 0 ? (int?)null : amounts[_best[i]]))];
    }

    /// <summary>
    /// Gives an amount to the next item of each column in turn; where there are more items than amounts, one may be passed over.
    /// </summary>
    private void Try(int amount, int[] next, double cost, int empty)
    {
        if (++_tries > MostTries || cost - (Beside * (amount - amounts.Count)) > _least + 8)
            return;
        if (amount == amounts.Count || next.Select((n, c) => _columns[c].Count - n).Sum() == 0)
        {
            if (cost + Sums() is var total && total < _least)
                (_least, _best) = (total, [.. _given]);
            return;
        }

        for (var column = 0; column < _columns.Length; column++)
            for (var skipped = 0; skipped <= Math.Clamp(empty, 0, 2) && next[column] + skipped < _columns[column].Count; skipped++)
            {
                var item = _columns[column][next[column] + skipped];
                var after = (int[])next.Clone();
                after[column] += skipped + 1;
                _given[item] = amount;
                Try(amount + 1, after, cost + Cost(item, amount) + Order(column, next), empty - skipped);
                _given[item] = -1;
            }
    }

    /// <summary>What stands below comes later, and what stands right of a cell too.</summary>
    private static double Order(int column, int[] next) => column switch
    {
        0 => next[2] > 0 ? Reversed : 0,
        1 => next[3] > 0 ? Reversed : 0,
        3 => next[3] >= next[2] ? RightFirst : 0,
        _ => 0,
    };

    private double Cost(int item, int amount)
    {
        var at = amounts[amount];
        var label = items[item].Pieces;
        if (label.Any(p => p < at && pieces[p].OnLineOf(pieces[at])))
            return Beside;
        var cost = Enumerable
            .Range(0, items.Count)
            .Any(i => i != item && items[i].Pieces.Any(p => p < at && pieces[p].OnLineOf(pieces[at])))
            ? BesideAnother
            : 0;
        return cost + Math.Min(MostAway, PerPiece * label.Min(p => Math.Abs(at - p))) + (at < label[0] ? Before : 0);
    }

    private double Sums()
    {
        var (spent, income, developed, levels) = (Sum(0), Sum(1), Sum(2), Sum(3));
        return (spent + developed == income ? 0 : OtherSum)
            + (levels == developed || levels == spent + developed || levels == income ? 0 : OtherSum);
    }

    private decimal Sum(int column) => _columns[column].Sum(i => _given[i] < 0 ? 0 : _values[_given[i]]);

    private static List<int> Column(IReadOnlyList<(string Item, int[] Pieces)> items, BudgetGroup group) =>
        [.. Enumerable.Range(0, items.Count).Where(i => DepartmentLabels.GroupOf(items[i].Item) == group).OrderBy(i => items[i].Pieces[0])];

    /// <summary>The items as the block prints them: spending beside income, then its parts beside those by level of government.</summary>
    private IEnumerable<int> Rows()
    {
        for (var half = 0; half < _columns.Length; half += 2)
            for (var row = 0; row < Math.Max(_columns[half].Count, _columns[half + 1].Count); row++)
                foreach (var column in _columns[half..(half + 2)])
                    if (row < column.Count)
                        yield return column[row];
    }
}
