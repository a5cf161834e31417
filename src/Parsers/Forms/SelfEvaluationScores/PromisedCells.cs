using System.Globalization;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// How many cells of each column of text the numbers of a page promise: a name for each weight, an explanation for each row, a reason for
/// each score that falls short.
/// </summary>
internal sealed class PromisedCells
{
    private readonly Dictionary<(int Page, int Column), int> _counts = [];
    private readonly (int Column, int Before)?[] _nextLevel;

    public PromisedCells(IReadOnlyList<Fragment> fragments, IReadOnlyDictionary<int, PointsRole> points)
    {
        _nextLevel = new (int, int)?[fragments.Count];
        for (var i = fragments.Count - 2; i >= 0; i--)
            _nextLevel[i] = points.ContainsKey(i + 1) ? LevelOf(i + 1) is { } level ? (level, i) : null : _nextLevel[i + 1];
        foreach (var page in fragments.Select((f, i) => (f, i)).GroupBy(x => x.f.Line.Page))
            foreach (var (name, weight) in GuessColumns.Levels)
                _counts[(page.Key, name)] = page.Count(x => IsOf(x.i, weight));
        foreach (var (page, column) in _counts.Keys.Where(k => k.Column == GuessColumns.Level3).ToList())
            _counts[(page, GuessColumns.Explanation)] = _counts[(page, column)];
        foreach (var page in fragments.Select(f => f.Line.Page).Distinct())
            _counts[(page, GuessColumns.Reason)] = _counts[(page, GuessColumns.Count - 1)] = 0;
        var weights = Enumerable.Range(0, fragments.Count).Where(i => IsOf(i, GuessColumns.Weight)).ToList();
        var scores = Enumerable.Range(0, fragments.Count).Where(i => IsOf(i, GuessColumns.Score)).ToList();
        foreach (var (weight, score) in weights.Zip(scores))
        {
            if (Value(score) >= Value(weight))
                continue;
            _counts[(fragments[score].Line.Page, GuessColumns.Reason)]++;
            _counts[(fragments[score].Line.Page, GuessColumns.Count - 1)]++;
        }

        int? LevelOf(int at) => GuessColumns.Levels.Where(l => IsOf(at, l.Weight)).Select(l => (int?)l.Name).FirstOrDefault();
        bool IsOf(int at, int column) =>
            points.GetValueOrDefault(at) is var role and not PointsRole.None
            && ScoreColumns.Of(role) == ScoreColumns.Spec.Columns[column].Key;
        decimal Value(int at) => decimal.Parse(fragments[at].Text, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The column of names of the level whose weight comes next behind a fragment, and the fragment before that weight; null where another
    /// number does.
    /// </summary>
    public (int Column, int Before)? NextLevel(int at) => _nextLevel[at];

    /// <summary>Null for a column that numbers promise nothing of.</summary>
    public int? Of(int page, int column) => _counts.TryGetValue((page, column), out var count) ? count : null;
}
