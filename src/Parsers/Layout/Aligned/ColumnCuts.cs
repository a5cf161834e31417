namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Finds where the columns of a table begin on a page of a dump that keeps the places of words. Of all ways to cut the page it takes the
/// cheapest: words of a line that stand well apart are cells, no word reaches over a cut, and each column holds what it should.
/// The headings do not tell, since a dump sets each line's words only roughly where they were.
/// </summary>
internal sealed class ColumnCuts
{
    private const int DeepReach = 4;
    private const double Flush = 0.05;
    private const double Missing = 6;
    private const double MissingOptional = 1;
    private const double Apart = 1.5;
    private const double Near = 0.4;
    private const double NearFigure = -0.1;

    // 有可能 below 完成目标可能性 belongs there, and not below 备注 beside it, which is empty.
    private const double PerCharacterBeside = 0.1;

    private readonly TableSpec _spec;
    private readonly CutWeights _weights;
    private readonly int[] _starts;
    private readonly double[,] _content;
    private readonly int[] _counts;
    private readonly double[,] _together;
    private readonly double[] _cut;
    private readonly List<Fragment> _firm;
    private readonly double[,] _ragged;
    private readonly double[]? _headings;
    private readonly double[] _middles;

    private ColumnCuts(
        TableSpec spec,
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        bool spacedNumbers,
        CutWeights weights,
        double[]? headings)
    {
        _headings = headings;
        var fragments = lines.SelectMany(l => l).ToList();
        _spec = spec;
        _weights = weights;
        _starts = [.. fragments.Select(f => f.Offset).Distinct().Order()];
        _counts = new int[_starts.Length + 1];
        _middles = new double[_starts.Length + 1];
        _content = new double[spec.Columns.Length, _starts.Length + 1];
        _ragged = new double[_starts.Length + 1, _starts.Length + 1];
        for (var start = 0; start <= _starts.Length; start++)
            for (var end = 0; end <= _starts.Length; end++)
                _ragged[start, end] = double.NaN;
        _together = Together(lines, spacedNumbers);
        _firm = [.. lines.SelectMany(Firm.Of)];
        _cut =
        [
            .. _starts.Select(s =>
                (weights.Reach * _firm.Sum(f => Math.Clamp(Math.Min(s - f.Offset, f.OffsetEnd - s), 0, DeepReach)))
                - (Flush * _firm.Count(f => f.Offset == s))),
            0,
        ];
        CountContent(fragments);
    }

    /// <summary>The column of every fragment by where it begins: the last column whose start is not behind it. One start a column; a column
    /// without text starts where the next one does.</summary>
    /// <param name="headings">The middle of each column's heading, in characters, NaN for a column without one; null where they tell
    /// nothing.</param>
    public static int[] Find(
        TableSpec spec, IReadOnlyList<IReadOnlyList<Fragment>> lines, bool spacedNumbers, CutWeights weights, double[]? headings = null) =>
        new ColumnCuts(spec, lines, spacedNumbers, weights, headings).Cheapest();

    private int[] Cheapest()
    {
        var ends = _starts.Length + 1;
        var best = new double[_spec.Columns.Length + 1, ends];
        var from = new int[_spec.Columns.Length + 1, ends];
        for (var end = 1; end < ends; end++)
            best[0, end] = double.PositiveInfinity;
        for (var column = 0; column < _spec.Columns.Length; column++)
            for (var end = 0; end < ends; end++)
                Extend(best, from, column, end);
        return Trace(from);
    }

    private void Extend(double[,] best, int[,] from, int column, int end)
    {
        best[column + 1, end] = double.PositiveInfinity;
        for (var start = 0; start <= end; start++)
        {
            var cost = best[column, start] + Cost(column, start, end);
            if (cost >= best[column + 1, end])
                continue;
            best[column + 1, end] = cost;
            from[column + 1, end] = start;
        }
    }

    private int[] Trace(int[,] from)
    {
        var cuts = new int[_spec.Columns.Length];
        var end = _starts.Length;
        for (var column = cuts.Length; column > 0; column--)
        {
            end = from[column, end];
            cuts[column - 1] = end < _starts.Length ? _starts[end] : int.MaxValue;
        }

        return cuts;
    }

    /// <summary>The cost of taking the fragments that begin in a range of places for a column.</summary>
    private double Cost(int column, int start, int end)
    {
        if (_counts[end] == _counts[start])
            return _weights.Missing ?? (_spec.Columns[column].Optional ? MissingOptional : Missing);
        return _content[column, end] - _content[column, start] + _together[start, end] + _cut[end] + Ragged(start, end)
            + BesideHeading(column, start, end);
    }

    /// <summary>How far a column's heading stands from the middle of its words.</summary>
    private double BesideHeading(int column, int start, int end) => _headings is null || double.IsNaN(_headings[column]) ? 0
        : PerCharacterBeside * Math.Abs(((_middles[end] - _middles[start]) / (_counts[end] - _counts[start])) - _headings[column]);

    /// <summary>Cells of a column begin, end or have their middle at one place. What stands elsewhere costs.</summary>
    private double Ragged(int start, int end)
    {
        var ragged = _ragged[start, end];
        if (double.IsNaN(ragged))
        {
            var cells = _firm.Where(f => f.Offset >= _starts[start] && (end == _starts.Length || f.Offset < _starts[end])).ToList();
            ragged =
                _weights.Astray
                * Math.Min(
                    Strays(cells, f => 2 * f.Offset),
                    Math.Min(Strays(cells, f => f.Offset + f.OffsetEnd), Strays(cells, f => 2 * f.OffsetEnd)));
            _ragged[start, end] = ragged;
        }

        return ragged;
    }

    /// <summary>How many cells do not stand where most do, give or take a character.</summary>
    private static int Strays(List<Fragment> cells, Func<Fragment, int> doubledPlace)
    {
        var places = cells.ConvertAll(f => doubledPlace(f));
        var most = 0;
        foreach (var place in places)
            most = Math.Max(most, places.Count(p => Math.Abs(p - place) <= 2));
        return places.Count - most;
    }

    private void CountContent(List<Fragment> fragments)
    {
        foreach (var place in fragments.GroupBy(f => Array.BinarySearch(_starts, f.Offset)))
        {
            _counts[place.Key + 1] = place.Count();
            _middles[place.Key + 1] = place.Sum(f => (f.Offset + f.OffsetEnd) / 2.0);
            for (var column = 0; column < _spec.Columns.Length; column++)
                _content[column, place.Key + 1] = place.Sum(f => PieceContent.Cost(_spec.Columns[column].Type, f.Text));
        }

        for (var i = 1; i <= _starts.Length; i++)
        {
            _counts[i] += _counts[i - 1];
            _middles[i] += _middles[i - 1];
            for (var column = 0; column < _spec.Columns.Length; column++)
                _content[column, i] += _content[column, i - 1];
        }
    }

    /// <summary>What it costs that neighbours of a line both begin in a range of places: [first place, place behind the last].</summary>
    private double[,] Together(IReadOnlyList<IReadOnlyList<Fragment>> lines, bool spacedNumbers)
    {
        var together = new double[_starts.Length + 1, _starts.Length + 1];
        foreach (var line in lines)
            for (var i = 1; i < line.Count; i++)
                together[Array.BinarySearch(_starts, line[i - 1].Offset), Array.BinarySearch(_starts, line[i].Offset) + 1] += Pair(
                    line[i - 1],
                    line[i],
                    spacedNumbers);
        for (var start = _starts.Length - 1; start >= 0; start--)
            for (var end = 1; end <= _starts.Length; end++)
                together[start, end] += together[start + 1, end] + together[start, end - 1] - together[start + 1, end - 1];
        return together;
    }

    private static double Pair(Fragment left, Fragment right, bool spacedNumbers)
    {
        if (right.Offset - left.OffsetEnd > 1)
            return Apart;
        var besideFigure = char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]);
        return besideFigure && spacedNumbers && right.Offset > left.OffsetEnd ? NearFigure : Near;
    }
}
