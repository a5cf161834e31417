using Pipeline.Parsers.Layout;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Finds the columns of one page of a space-aligned dump. Two numbers of a line, the second no larger, with one text between them at
/// most, are a weight and its score; where most such pairs stand is where these columns are. The columns of numbers bound those of
/// text; reasons and measures, which no number parts, are told by where their lines begin.
/// </summary>
internal sealed class LayoutPage
{
    /// <summary>How far a number may stand from its column's others.</summary>
    private const double Drift = 5;

    private readonly List<(string Key, double Center)> _numbers = [];
    private readonly double _reasonStart;
    private readonly double _improvementStart;

    public LayoutPage(IReadOnlyList<LayoutLine> lines, IReadOnlySet<string> keys)
    {
        if (Pair(lines) is { } pair)
        {
            _numbers.AddRange(Left(lines, pair.Weight, keys));
            _numbers.Add((Weight, pair.Weight));
            _numbers.Add((Score, pair.Score));
        }

        (_reasonStart, _improvementStart) = Right(lines, keys);
    }

    /// <summary>The cells' pieces in a line, with their columns.</summary>
    public IEnumerable<(string Key, List<Fragment> Fragments)> Cells(LayoutLine line)
    {
        var cells = new List<(string Key, List<Fragment> Fragments)>();
        var split = SplitRight(line);
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var key = NumberKey(line.Tokens[i]) ?? TextKey(line, i, split);
            if (cells.Count > 0 && cells[^1].Key == key)
                cells[^1].Fragments.Add(line.Tokens[i].Fragment);
            else
                cells.Add((key, [line.Tokens[i].Fragment]));
        }

        return cells;
    }

    private static double Center(LayoutToken token) => token.Start + (token.Fragment.Text.Length / 2.0);

    private static (double Weight, double Score)? Pair(IReadOnlyList<LayoutLine> lines)
    {
        var pairs = lines.SelectMany(Pairs).ToList();
        return pairs.Count == 0
            ? null
            : pairs
                .OrderByDescending(p => pairs.Count(q => Math.Abs(p.Weight - q.Weight) <= Drift && Math.Abs(p.Score - q.Score) <= Drift))
                .ThenByDescending(p => p.Score)
                .First();
    }

    private static IEnumerable<(double Weight, double Score)> Pairs(LayoutLine line)
    {
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var texts = 0;
            var j = i + 1;
            for (; j < line.Tokens.Count && line.Tokens[j].Points is null; j++)
                texts += line.Tokens[j].MayGoOn ? 0 : 1;
            if (j < line.Tokens.Count && texts <= 1 && line.Tokens[i].Points >= line.Tokens[j].Points)
                yield return (Center(line.Tokens[i]), Center(line.Tokens[j]));
        }
    }

    /// <summary>
    /// The weights of the upper levels: one or two columns of numbers left of the others. Where there is one, it is that of the second
    /// level.
    /// </summary>
    private static IEnumerable<(string Key, double Center)> Left(IReadOnlyList<LayoutLine> lines, double weight, IReadOnlySet<string> keys)
    {
        var centers = lines
            .SelectMany(l => l.Tokens)
            .Where(t => t.Points is not null && Center(t) < weight - Drift)
            .Select(Center)
            .Order()
            .ToList();
        if (centers.Count == 0 || !keys.Contains(Weight2))
            return [];
        return centers[^1] - centers[0] > Drift && keys.Contains(Weight1)
            ? [(Weight1, centers[0]), (Weight2, centers[^1])]
            : [(Weight2, centers[^1])];
    }

    private string? NumberKey(LayoutToken token)
    {
        if (token.Points is null || _numbers.Count == 0)
            return null;
        var (key, center) = _numbers.MinBy(n => Math.Abs(n.Center - Center(token)));
        return Math.Abs(center - Center(token)) <= Drift ? key : null;
    }

    /// <summary>The column between the numbers that a text stands between: those of its line, or where they stand on the page.</summary>
    private string TextKey(LayoutLine line, int index, int split)
    {
        var left = line.Tokens.Take(index).Select(NumberKey).LastOrDefault(k => k is not null);
        var right = line.Tokens.Skip(index + 1).Select(NumberKey).FirstOrDefault(k => k is not null);
        var at = _numbers.FindIndex(n => line.Tokens[index].Start < n.Center);
        at = at < 0 ? _numbers.Count : at;
        at = Math.Max(at, _numbers.FindIndex(n => n.Key == left) + 1);
        if (right is not null)
            at = Math.Min(at, _numbers.FindIndex(n => n.Key == right));
        if (at == _numbers.Count)
            return index >= split ? Improvement : Reason;
        return _numbers[at].Key switch { Weight1 => Level1, Weight2 => Level2, Weight => Level3, _ => Explanation };
    }

    private bool IsRight(LayoutLine line, int index) =>
        _numbers.Count == 0 || line.Tokens[index].Start > _numbers[^1].Center || line.Tokens.Take(index).Any(t => NumberKey(t) == Score);

    /// <summary>The places right of the score where a line's text may part in two.</summary>
    private List<int> Gaps(LayoutLine line) =>
        [
            .. Enumerable
                .Range(1, Math.Max(0, line.Tokens.Count - 1))
                .Where(i => IsRight(line, i) && IsRight(line, i - 1) && NumberKey(line.Tokens[i - 1]) is null && !line.Tokens[i].MayGoOn),
        ];

    private int FirstRight(LayoutLine line) =>
        Enumerable.Range(0, line.Tokens.Count).FirstOrDefault(i => IsRight(line, i) && NumberKey(line.Tokens[i]) is null, -1);

    private (double Reason, double Improvement) Right(IReadOnlyList<LayoutLine> lines, IReadOnlySet<string> keys)
    {
        var starts = lines.Where(l => FirstRight(l) >= 0).Select(l => (double)l.Tokens[FirstRight(l)].Start).Order().ToList();
        if (starts.Count == 0 || !keys.Contains(Improvement))
            return (0, double.MaxValue);
        var parted = lines.Where(l => Gaps(l).Count > 0).ToList();
        if (parted.Count > 0)
            return (
                Median([.. parted.Select(l => (double)l.Tokens[FirstRight(l)].Start)]),
                Median([.. parted.Select(l => (double)l.Tokens[Gaps(l)[^1]].Start)]));
        return starts[^1] - starts[0] > 2 * Drift ? (starts[0], starts[^1]) : (starts[0], double.MaxValue);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    /// <summary>The index of the first token of a measure in a line; past the last where there is none.</summary>
    private int SplitRight(LayoutLine line)
    {
        if (Gaps(line) is { Count: > 0 } gaps)
            return gaps.MinBy(i => Math.Abs(line.Tokens[i].Start - _improvementStart));
        var first = FirstRight(line);
        return first >= 0 && Math.Abs(line.Tokens[first].Start - _improvementStart) < Math.Abs(line.Tokens[first].Start - _reasonStart)
            ? first
            : line.Tokens.Count;
    }
}
