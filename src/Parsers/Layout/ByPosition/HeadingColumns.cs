namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Puts pieces of headings together whose lines were closed up, so that their places do not tell: on every line they stand in the order
/// of the columns, and those of a column make a heading.
/// </summary>
internal static class HeadingColumns
{
    // 年初预算 over 数, 全年（调 over 整）预算 over 数 and five more columns take 245; more would take for ever.
    private const int MostWays = 1_000;

    /// <summary>The pieces of each column, where most of them make whole headings; null where there are too many ways.</summary>
    public static IReadOnlyList<List<Fragment>>? Of(IReadOnlyList<IReadOnlyList<Fragment>> lines, Func<string, bool> isHeading)
    {
        var fullest = lines.MaxBy(l => l.Count)!;
        var others = lines.Where(l => !ReferenceEquals(l, fullest) && l.Count > 0).ToList();
        if (others.Aggregate(1.0, (ways, line) => ways * Ways(fullest.Count, line.Count)) > MostWays)
            return null;
        return Assign([.. fullest.Select(f => new List<Fragment> { f })], others, 0)
            .OrderByDescending(columns => columns.Count(c => isHeading(string.Concat(c.Select(f => f.Text))))).ThenBy(Spread)
            .FirstOrDefault();
    }

    /// <summary>How far the pieces of headings stand apart: （万元） belongs to 预算金额 above it rather than to 项目名称 beside that.</summary>
    private static int Spread(IReadOnlyList<List<Fragment>> columns) =>
        columns.Sum(c => c.Skip(1).Sum(f => Math.Abs(f.Offset + f.OffsetEnd - c[0].Offset - c[0].OffsetEnd)));

    /// <summary>How many ways there are to choose columns for the pieces of a line.</summary>
    private static double Ways(int columns, int pieces) =>
        Enumerable.Range(0, pieces).Aggregate(1.0, (ways, i) => ways * (columns - i) / (i + 1));

    private static IEnumerable<IReadOnlyList<List<Fragment>>> Assign(
        List<List<Fragment>> columns, List<IReadOnlyList<Fragment>> lines, int line)
    {
        if (line == lines.Count)
            return [[.. columns.Select(c => c.OrderBy(f => f.Line.Number).ToList())]];
        return Choices(columns.Count, lines[line].Count, 0)
            .SelectMany(choice => Assign([.. columns.Select((c, i) => With(c, lines[line], choice.IndexOf(i)))], lines, line + 1));
    }

    private static List<Fragment> With(List<Fragment> column, IReadOnlyList<Fragment> line, int piece) =>
        piece < 0 ? column : [.. column, line[piece]];

    private static IEnumerable<List<int>> Choices(int columns, int pieces, int from)
    {
        if (pieces == 0)
            return [[]];
        return Enumerable.Range(from, Math.Max(0, columns - pieces + 1 - from))
            .SelectMany(first => Choices(columns, pieces - 1, first + 1).Select(rest => (List<int>)[first, .. rest]));
    }
}
