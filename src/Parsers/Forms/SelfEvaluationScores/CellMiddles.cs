using System.Globalization;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Where the middle of a cell may stand: cells are set in the middle of their row, so a name and an explanation have a weight beside their
/// middle, and a reason or a measure a score that falls short, if such numbers stand in the block at all.
/// </summary>
internal sealed class CellMiddles
{
    private const double PerLine = 0.5;
    private const double Farthest = 3;

    /// <summary>How many lines off a number may stand where a dump joins lines that lie half a line apart.</summary>
    private const double Slack = 1.5;

    private readonly IReadOnlyList<Fragment> _fragments;
    private readonly TextBlocks _blocks;
    private readonly ILookup<int, int> _numbers;

    public CellMiddles(IReadOnlyList<Fragment> fragments, IReadOnlyDictionary<int, PointsRole> points)
    {
        _fragments = fragments;
        _blocks = new TextBlocks(fragments);
        var weights = Of(PointsRole.Weight);
        var scores = Of(PointsRole.Score);
        var shortScores = weights
            .Zip(scores)
            .Where(p => Value(p.Second) < Value(p.First))
            .Select(p => (Column: GuessColumns.Reason, At: p.Second));
        _numbers = weights
            .Select(w => (Column: GuessColumns.Level3, At: w))
            .Concat(shortScores)
            .Concat(Of(PointsRole.Weight1).Select(w => (Column: GuessColumns.Levels[0].Name, At: w)))
            .Concat(Of(PointsRole.Weight2).Select(w => (Column: GuessColumns.Levels[1].Name, At: w)))
            .ToLookup(n => n.Column, n => n.At);

        List<int> Of(PointsRole role) => [.. points.Where(p => p.Value == role).Select(p => p.Key).Order()];
        decimal Value(int at) => decimal.Parse(fragments[at].Text, CultureInfo.InvariantCulture);
    }

    /// <summary>What it costs that a cell of a column goes from one fragment to another.</summary>
    public double Cost(int first, int last, int column)
    {
        if (!_blocks.AreTogether(first, last))
            return 0;
        var middle = (_fragments[first].Line.Number + _fragments[last].Line.Number) / 2.0;
        var nearest = double.PositiveInfinity;
        foreach (var number in _numbers[Kind(column)])
            if (_blocks.AreTogether(number, first))
                nearest = Math.Min(nearest, Math.Abs(_fragments[number].Line.Number - middle));
        return double.IsInfinity(nearest) ? 0 : Math.Min(Farthest, PerLine * Math.Max(0, nearest - Slack));
    }

    /// <summary>The column of text whose numbers a column's cells stand beside.</summary>
    private static int Kind(int column) =>
        column == GuessColumns.Explanation ? GuessColumns.Level3 : column > GuessColumns.Reason ? GuessColumns.Reason : column;
}
