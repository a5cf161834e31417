using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Reads the score table from a dump that came apart in columns and blocks.</summary>
internal static class ScatteredTable
{
    /// <summary>
    /// The longest score tables of samples have some 600 pieces. What is five times as long is no table: putting it together would take
    /// quadratic time and memory, and the pieces are told as text that was not read.
    /// </summary>
    private const int MostFragments = 3_000;

    private const double OtherPage = 2;
    private const double MostApart = 0.5;
    private const double ApartPerFragment = 0.01;

    public static IReadOnlyList<ColumnRow> Read(
        IReadOnlyList<Fragment> fragments,
        IReadOnlySet<string> keys,
        decimal? total,
        bool spacedNumbers)
    {
        if (fragments.Count is 0 or > MostFragments)
            return [];
        var points = new ScatteredPoints(fragments, keys, total, spacedNumbers).Read();
        if (DisplacedLine.Return(fragments, points) is { } sorted)
            (fragments, points) = (sorted, new ScatteredPoints(sorted, keys, total, spacedNumbers).Read());
        if (spacedNumbers)
            (fragments, points) = Glue(fragments, points);
        var guess = new ColumnGuesser(fragments, points, keys, spacedNumbers).Guess();
        var streams = new ColumnStreams();
        for (var at = 0; at < fragments.Count;)
        {
            var to = at + 1;
            while (to < fragments.Count && guess[to].Column == guess[at].Column && fragments[to].OnLineOf(fragments[at]))
                to++;
            streams.Add(
                ScoreColumns.Spec.Columns[guess[at].Column].Key,
                new ColumnLine([.. fragments.Skip(at).Take(to - at)], at) { Starts = guess[at].Starts });
            at = to;
        }

        return new StreamRows(streams, keys, Apart).Build();
    }

    /// <summary>A cell is on its row's page, and not on a line with another row's numbers.</summary>
    private static double Apart(IReadOnlyList<ColumnLine> lines, int from, int to, IReadOnlyList<ColumnLine> row)
    {
        var isOnPage = false;
        for (var i = from; i < to; i++)
        {
            isOnPage |= lines[i].Line.Page == row[0].Line.Page;
            if (row.Any(n => n.Line == lines[i].Line))
                return 0;
        }

        return (isOnPage ? 0 : OtherPage) + Math.Min(MostApart, ApartPerFragment * Math.Abs(lines[from].Place - row[^1].Place));
    }

    /// <summary>Puts together again what only the space beside a figure parts, where the figure is no weight and no score.</summary>
    private static (IReadOnlyList<Fragment> Fragments, IReadOnlyDictionary<int, PointsRole> Points) Glue(
        IReadOnlyList<Fragment> fragments,
        IReadOnlyDictionary<int, PointsRole> points)
    {
        var glued = new List<Fragment>();
        var roles = new Dictionary<int, PointsRole>();
        for (var i = 0; i < fragments.Count; i++)
        {
            var role = points.GetValueOrDefault(i);
            if (i > 0 && role == PointsRole.None && !roles.ContainsKey(glued.Count - 1) && IsSpacedFigure(glued[^1], fragments[i]))
                glued[^1] = new Fragment($"{glued[^1].Text} {fragments[i].Text}", fragments[i].Line, glued[^1].Column, glued[^1].Offset);
            else
                glued.Add(fragments[i]);
            if (role != PointsRole.None)
                roles[glued.Count - 1] = role;
        }

        return (glued, roles);
    }

    private static bool IsSpacedFigure(Fragment left, Fragment right) =>
        right.OnLineOf(left) && right.Column == left.End + 1 && char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]);
}
