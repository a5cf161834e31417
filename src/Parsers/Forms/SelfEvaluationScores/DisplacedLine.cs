using System.Globalization;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Puts the line of one row's weight back in its place, where a dump printed it out of turn: the sums of the groups and the scores tell.
/// </summary>
internal static class DisplacedLine
{
    /// <summary>No such table has more rows; a text that pretends to is not searched through.</summary>
    private const int MostRows = 60;

    /// <summary>The fragments with that line moved; null where all stand in turn, or no one move makes the sums agree.</summary>
    public static IReadOnlyList<Fragment>? Return(IReadOnlyList<Fragment> fragments, IReadOnlyDictionary<int, PointsRole> points)
    {
        var weights = Of(PointsRole.Weight);
        var scores = Of(PointsRole.Score).Select(Value).ToList();
        var groups = Of(PointsRole.Weight2).Select(Value).ToList();
        if (groups.Count == 0 || weights.Count > MostRows || Agree(weights))
            return null;
        var moves = from moved in weights
                    from before in weights
                    where moved != before
                    let order = Reorder(weights, moved, before)
                    where Agree(order)
                    orderby Misfits(order)
                    select (moved, before);
        return moves.FirstOrDefault() is (int, int) move && move.moved != move.before ? Move(move.moved, move.before) : null;

        List<int> Of(PointsRole role) => [.. points.Where(p => p.Value == role).Select(p => p.Key).Order()];
        decimal Value(int at) => decimal.Parse(fragments[at].Text, CultureInfo.InvariantCulture);
        bool Agree(IEnumerable<int> order) => GroupOrder.TryOf([.. order.Select(Value)], groups) is not null;
        int Misfits(IEnumerable<int> order) =>
            order
                .Select(Value)
                .Zip(scores)
                .Sum(p =>
                    p.Second > p.First ? 100
                    : p.Second < p.First ? 1
                    : 0);

        IReadOnlyList<Fragment> Move(int moved, int before)
        {
            var line = fragments.Where(f => f.OnLineOf(fragments[moved])).ToList();
            var left = fragments.Where(f => !line.Contains(f)).ToList();
            left.InsertRange(left.FindIndex(f => f.OnLineOf(fragments[before])), line);
            return left;
        }
    }

    private static List<int> Reorder(List<int> weights, int moved, int before)
    {
        var order = weights.Where(w => w != moved).ToList();
        order.Insert(order.IndexOf(before), moved);
        return order;
    }
}
