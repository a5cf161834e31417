using Pipeline.Model;
using Pipeline.Parsers.Layout;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Puts the rows of the score table together from the lines of its columns: the numbers make the rows, the sums the groups, and the texts
/// are parted among both.
/// </summary>
internal sealed class StreamRows(ColumnStreams streams, IReadOnlySet<string> keys, Nearness nearness)
{
    private const double NearnessPerLine = 0.02;

    private readonly IReadOnlyList<ColumnLine> _weights = streams[Weight];
    private readonly ColumnLine?[] _scores = ScorePairing.Of(streams[Weight], streams[Score]);
    private readonly List<Dictionary<string, TableCell>> _cells = [.. streams[Weight].Select(_ => new Dictionary<string, TableCell>())];

    public IReadOnlyList<ColumnRow> Build()
    {
        for (var i = 0; i < _weights.Count; i++)
        {
            Put(i, Weight, [_weights[i]]);
            if (_scores[i] is { } score)
                Put(i, Score, [score]);
        }

        List<IReadOnlyList<ColumnLine>> numbers = [.. _weights.Select((w, i) => _scores[i] is { } s ? new[] { w, s } : [w])];
        Share(Level3, numbers, i => IsRemainder(i) ? 0.5 : 2, _ => 0);
        Share(Explanation, numbers, i => IsRemainder(i) ? 0.4 : 1.5, _ => 0);
        Share(Reason, numbers, i => FallsShort(i) ? 1.5 : 0, i => FallsShort(i) ? 0 : 3);
        Share(Improvement, numbers, i => FallsShort(i) ? 0.7 : 0, i => FallsShort(i) ? 0 : 3);
        Group();
        return [.. _cells.Select(c => new ColumnRow(c))];
    }

    /// <summary>Whether a row's score falls short of its weight, so that a reason is to be expected.</summary>
    private bool FallsShort(int row) => _scores[row] is { } score && score.Points < _weights[row].Points;

    /// <summary>
    /// A row whose weight makes a whole number only with that of the row above is mostly the rest of a merged one, and has no name of its
    /// own.
    /// </summary>
    private bool IsRemainder(int row) =>
        row > 0 && !decimal.IsInteger(_weights[row].Points) && decimal.IsInteger(_weights[row].Points + _weights[row - 1].Points);

    private void Share(string key, List<IReadOnlyList<ColumnLine>> numbers, Func<int, double> absence, Func<int, double> presence)
    {
        var cut = new RunCutter(Spec.Columns[Spec.IndexOf(key)], streams[key], numbers, nearness, absence, presence).Cut();
        for (var i = 0; i < cut.Cells.Count; i++)
            Put(i, key, cut.Cells[i]);
    }

    /// <summary>Prints each upper level on the first row of its group.</summary>
    private void Group()
    {
        var weights2 = keys.Contains(Weight2) ? streams[Weight2] : [];
        var weights1 = keys.Contains(Weight1) ? streams[Weight1] : [];
        var names2 = Names(Level2, weights2);
        var names1 = Names(Level1, weights1);
        (weights2, names2) = Sorted(_weights, weights2, names2);
        (weights1, names1) = Sorted(weights2, weights1, names1);
        var groups2 = Groups(_weights, weights2);
        var groups1 = Groups(weights2, weights1);
        for (var i = 0; i < _weights.Count; i++)
        {
            if (groups2[i] < 0 || (i > 0 && groups2[i] == groups2[i - 1]))
                continue;
            Put(i, Level2, names2[groups2[i]]);
            Put(i, Weight2, [weights2[groups2[i]]]);
            var group1 = groups1[groups2[i]];
            if (group1 < 0 || (i > 0 && groups1[groups2[i - 1]] == group1))
                continue;
            Put(i, Level1, names1[group1]);
            Put(i, Weight1, [weights1[group1]]);
        }
    }

    /// <summary>Groups with their names in the order that the sums of their parts show.</summary>
    private static (IReadOnlyList<ColumnLine> Groups, IReadOnlyList<IReadOnlyList<ColumnLine>> Names) Sorted(
        IReadOnlyList<ColumnLine> parts, IReadOnlyList<ColumnLine> groups, IReadOnlyList<IReadOnlyList<ColumnLine>> names)
    {
        var order = GroupOrder.Of([.. parts.Select(p => p.Points)], [.. groups.Select(g => g.Points)]);
        return ([.. order.Select(i => groups[i])], [.. order.Select(i => names[i])]);
    }

    private static int[] Groups(IReadOnlyList<ColumnLine> parts, IReadOnlyList<ColumnLine> groups) =>
        GroupCutter.Cut([.. parts.Select(p => p.Points)], [.. groups.Select(g => g.Points)], (part, group) =>
            Math.Min(1, NearnessPerLine * Math.Abs(parts[part].Place - groups[group].Place)));

    private IReadOnlyList<IReadOnlyList<ColumnLine>> Names(string key, IReadOnlyList<ColumnLine> weights) =>
        new RunCutter(Spec.Columns[Spec.IndexOf(key)], streams[key], [.. weights.Select(w => new[] { w })], nearness, _ => 4, _ => 0)
            .Cut()
            .Cells;

    private void Put(int row, string key, IReadOnlyList<ColumnLine> lines)
    {
        if (lines.Count > 0)
            _cells[row][key] = CellBuilder.Build([.. lines.SelectMany(l => l.Fragments)], row);
    }
}
