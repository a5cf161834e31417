using System.Globalization;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Woven;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Puts the funds block together from numbers that a dump wrote row by row, or some rows column by column: of all ways to lay them out,
/// the one whose sums agree. The points of the first row may stand among the amounts.
/// </summary>
/// <param name="sources">The pieces of the sources of funds, top to bottom; the first is the total.</param>
/// <param name="numbers">The indices of the numbers.</param>
/// <param name="hasScore">Whether the score of the first row may be among the numbers.</param>
/// <param name="rate">The rate of spending in per cent; null where it was not found.</param>
internal sealed class FundsColumns(
    DumpPieces pieces,
    IReadOnlyList<int[]> sources,
    IReadOnlyList<int> numbers,
    bool hasScore,
    decimal? rate)
{
    private const int Columns = 3;
    private const double OtherSum = 2;
    private const double NoPoints = 1;
    private const double OtherScore = 1;
    private const double OtherRows = 0.5;
    private const double Beside = 0.4;
    private const double Block = 0.1;

    private readonly decimal[] _values = [.. numbers.Select(n => Number(pieces[n].Text))];

    /// <summary>The cheapest layout; null where the numbers fit none.</summary>
    public FundsLayout? Find()
    {
        var layouts =
            from weight in Enumerable.Range(-1, numbers.Count + 1)
            from score in Enumerable.Range(-1, hasScore ? numbers.Count + 1 : 1)
            where score < 0 || (score != weight && (weight < 0 || _values[score] <= _values[weight]))
            let amounts = Enumerable.Range(0, numbers.Count).Where(i => i != weight && i != score).ToArray()
            where amounts.Length > 0 && amounts.Length % Columns == 0 && amounts.Length / Columns <= sources.Count
            from blocks in Compositions(amounts.Length / Columns)
            let layout = Lay(amounts, blocks, weight, score)
            orderby layout.Cost
            select layout;
        return layouts.FirstOrDefault();
    }

    /// <summary>All ways to part rows into blocks: the sizes of the blocks.</summary>
    private static IEnumerable<int[]> Compositions(int rows) => rows == 0
        ? [[]]
        : Enumerable.Range(1, rows).SelectMany(first => Compositions(rows - first).Select(rest => (int[])[first, .. rest]));

    /// <summary>Each block's amounts come column by column.</summary>
    private FundsLayout Lay(int[] amounts, int[] blocks, int weight, int score)
    {
        var rows = new List<int[]>();
        foreach (var size in blocks)
        {
            var from = Columns * rows.Count;
            rows.AddRange(
                Enumerable.Range(0, size).Select(r => Enumerable.Range(0, Columns).Select(c => amounts[from + (c * size) + r]).ToArray()));
        }

        var names = Names(rows, blocks);
        var isPart = rows.Count < sources.Count;
        var cost =
            Sums(rows)
            + Points(weight, score)
            + (isPart ? OtherRows : 0)
            + (Block * blocks.Count(b => b > 1))
            - (Beside * names.Count(n => n.IsBeside))
            + Parted(names, blocks);
        return new FundsLayout(
            cost,
            [.. names.Select((n, r) => (n.Source, rows[r].Select(i => numbers[i]).ToArray()))],
            weight < 0 ? null : numbers[weight],
            score < 0 ? null : numbers[score],
            isPart && names.Exists(n => !n.IsBeside));
    }

    /// <summary>The source of each row of amounts: the one whose name stands beside it, else the next one.</summary>
    private List<(int Source, bool IsBeside)> Names(List<int[]> rows, int[] blocks)
    {
        var names = new List<(int, bool)>();
        var next = 0;
        foreach (var size in blocks)
            for (var i = 0; i < size; i++)
            {
                var first = numbers[rows[names.Count][0]];
                var left = rows.Count - names.Count;
                var beside =
                    size > 1
                        ? -1
                        : Enumerable
                            .Range(next, sources.Count - next)
                            .FirstOrDefault(s => left <= sources.Count - s && sources[s][^1] == first - 1, -1);
                names.Add(beside < 0 ? (next, false) : (beside, true));
                next = names[^1].Item1 + 1;
            }

        return names;
    }

    /// <summary>Sources whose names follow each other without a number between had their amounts written column by column.</summary>
    private double Parted(List<(int Source, bool IsBeside)> names, int[] blocks)
    {
        var cost = 0.0;
        var row = 0;
        foreach (var size in blocks)
        {
            row += size;
            if (row < names.Count && sources[names[row - 1].Source][^1] + 1 == sources[names[row].Source][0])
                cost += Beside;
        }

        return cost;
    }

    private double Sums(List<int[]> rows)
    {
        var wrong = 0;
        for (var column = 0; rows.Count > 1 && column < Columns; column++)
            wrong += Math.Abs(_values[rows[0][column]] - rows.Skip(1).Sum(r => _values[r[column]])) > 0.02m ? 1 : 0;
        return OtherSum * wrong;
    }

    /// <summary>The weight is whole points; the score is as much of it as was spent.</summary>
    private double Points(int weight, int score)
    {
        var cost =
            weight < 0 ? 2 * NoPoints
            : _values[weight] % 1 != 0 || !NumberShape.IsPoints(pieces[numbers[weight]].Text) ? OtherSum
            : _values[weight] == 10 ? 0
            : OtherRows;
        var expected = rate is { } r ? (weight < 0 ? 10 : _values[weight]) * Math.Min(1, r / 100) : (decimal?)null;
        return cost + (score < 0 ? NoPoints : expected is { } e && Math.Abs(_values[score] - e) > 0.051m ? OtherScore : 0);
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
