using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells apart columns of indicators that bear the same heading.</summary>
internal static class IndicatorColumns
{
    private static readonly string[] Levels = [Role.Level1, Role.Level2, Role.Level3];

    /// <param name="row">The first row below the headings.</param>
    public static IReadOnlyList<HeadColumn> Told(BlockKind kind, TableGrid grid, int row, IReadOnlyList<HeadColumn> columns)
    {
        IReadOnlyList<HeadColumn> told = Inherited(Weights(grid, row, columns));
        if (kind == BlockKind.Projects && !told.Any(c => c.Role is Role.Level1 or Role.Level2 or Role.Target))
            told = [.. told.Select(c => c.Role == Role.Level3 ? c with { Role = Role.FusedIndicators } : c)];
        return Period(WithoutRepeated(told));
    }

    /// <summary>指标类型 after the target is no level: a second set of levels has targets of its own.</summary>
    private static IReadOnlyList<HeadColumn> WithoutRepeated(IReadOnlyList<HeadColumn> columns)
    {
        var seen = new HashSet<string>();
        var second = SecondSet(columns);
        return [.. columns.Select((c, i) => i < second && Levels.Contains(c.Role) && !seen.Add(c.Role) ? c with { Role = Role.Other } : c)];
    }

    /// <summary>
    /// Where the columns of a second set begin, that stands beside the first; as many as there are columns where there is none.
    /// </summary>
    public static int SecondSet(IReadOnlyList<HeadColumn> columns)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < columns.Count; i++)
            if (Levels.Contains(columns[i].Role) && !seen.Add(columns[i].Role)
                && columns.Skip(i).Any(c => c.Role is Role.Target or Role.PeriodTarget))
                return i;
        return columns.Count;
    }

    /// <summary>A weight belongs to the level printed left of it, as long as a lower level follows.</summary>
    private static List<HeadColumn> Weights(TableGrid grid, int row, IReadOnlyList<HeadColumn> columns)
    {
        HeadColumn? level = null;
        var told = new List<HeadColumn>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (Levels.Contains(columns[i].Role))
                level = columns[i];
            var isUpper = columns[i].Role == Role.Weight && columns.Skip(i).Any(c => c.Role == Role.Level3)
                && level is not null && !StandsOnEachRow(grid, row, columns[i], level, columns.First(c => c.Role == Role.Level3));
            told.Add(columns[i] with
            {
                Role = !isUpper ? columns[i].Role
                    : level!.Role == Role.Level1 ? Role.Level1Weight
                    : level.Role == Role.Level2 ? Role.Level2Weight
                    : Role.Weight,
            });
        }

        return told;
    }

    // A second level seldom has more rows; one that is printed on each of its rows has its weights there too.
    private const int RowsLookedAt = 8;

    /// <summary>Whether points are printed where the level left of them goes on: they are the rows' own.</summary>
    private static bool StandsOnEachRow(TableGrid grid, int row, HeadColumn weight, HeadColumn level, HeadColumn name) =>
        Enumerable.Range(row, Math.Max(0, Math.Min(RowsLookedAt, grid.Rows - row)))
            .Any(r => weight.In(grid, r) is not null && level.In(grid, r) is null && name.In(grid, r) is not null);

    /// <summary>
    /// 年度 under 指标值, and 2024年 under that, head its values, as long as no other column does.
    /// </summary>
    private static IReadOnlyList<HeadColumn> Inherited(List<HeadColumn> columns)
    {
        var roles = columns.ConvertAll(c => c.IsKnown ? c.Role : RoleAbove(c));
        return [.. columns.Select((c, i) => !c.IsKnown && Values.Contains(roles[i]) && roles.Count(r => r == roles[i]) == 1
            ? c with { Role = roles[i] } : c)];
    }

    private static string RoleAbove(HeadColumn column) =>
        column.Above is not { } above ? Role.Other : above.IsKnown ? above.Role : RoleAbove(above);

    private static readonly string[] Values = [Role.Target, Role.PeriodTarget, Role.Actual];

    /// <summary>指标值 under 中期目标 or 实施期 is one of the whole period.</summary>
    private static IReadOnlyList<HeadColumn> Period(IReadOnlyList<HeadColumn> columns) =>
        [.. columns.Select(c => c.Role == Role.Target && c.Above is { } above && PeriodWords.AreOfPeriod(above.Cell.Text)
            ? c with { Role = Role.PeriodTarget } : c)];
}
