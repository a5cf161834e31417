using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Tells which headings of a sequence stand below which: a heading whose kind was there already, or that splits a wider one, begins the
/// next row (指标名称 指标值 分值, 一级指标 二级指标 三级指标, 实施期 年度).
/// </summary>
internal static class HeadTree
{
    /// <summary>What the headings below 绩效指标 begin with.</summary>
    private static readonly string[] Levels = [Role.Level1, Role.Level2, Role.Level3];

    private static readonly string[] OfIndicators =
    [
        Role.Level1, Role.Level2, Role.Level3, Role.Comparator, Role.Target, Role.Unit, Role.PeriodTarget, Role.Actual, Role.Weight,
        Role.Score, Role.Reason, Role.Improvement, Role.Explanation, Role.Other,
    ];

    /// <summary>What may stand below a heading of a role.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        [Role.Level3] = OfIndicators,
        [Role.FusedIndicators] = OfIndicators,
        [Role.Target] = [Role.Target, Role.PeriodTarget, Role.Actual, Role.Comparator, Role.Unit, Role.Other],
        [Role.PeriodTarget] = [Role.Other, Role.Comparator, Role.Target, Role.Unit],
        [Role.Actual] = [Role.Actual, Role.Other],
        [Role.Amount] = [Role.Amount],
        [Role.Reason] = [Role.Reason, Role.Other],
        [Role.Other] = [Role.Other],
    };

    /// <summary>Null where the headings fit no such tree.</summary>
    public static IReadOnlyList<HeadCell>? Of(BlockKind kind, IReadOnlyList<TextCell> cells, Func<TextCell, string?> roleOf)
    {
        var roles = WithoutRepeated([.. cells.Select(c => roleOf(c) ?? Role.Other)]);
        if (cells.Skip(1).Any(c => c.BeginsRow == true))
            return Placed(cells, roles, [.. Enumerable.Range(1, cells.Count - 1).Where(i => cells[i].BeginsRow == true), cells.Count]);
        var hasRows = kind is BlockKind.Indicators or BlockKind.Projects || (kind == BlockKind.Funds && AreYears(cells));
        if (!hasRows || cells[0].BeginsRow is not null || (kind != BlockKind.Funds && IsOneRow(roles)))
            return [.. cells.Select((c, i) => new HeadCell(c, roles[i], 0, i, 1))];
        return Splits(cells.Count).Select(ends => Placed(cells, roles, ends)).FirstOrDefault(heads => heads is not null);
    }

    /// <summary>2022年 and 2021年 below 近两年收支金额.</summary>
    private static bool AreYears(IReadOnlyList<TextCell> cells) =>
        YearHeading.Is(cells[^1].Text) && cells.Any(c => YearHeading.IsOfSeveral(c.Text));

    /// <summary>Where rows of headings may end: first two rows, then three.</summary>
    private static IEnumerable<int[]> Splits(int count)
    {
        for (var first = 2; first < count; first++)
            yield return [first, count];
        for (var first = 2; first < count; first++)
            for (var second = first + 1; second < count; second++)
                yield return [first, second, count];
    }

    private static bool IsOneRow(List<string> roles) =>
        roles.Where(r => r is Role.Level1 or Role.Level2 or Role.Level3 or Role.Target or Role.PeriodTarget or Role.Actual or Role.Project)
            .GroupBy(r => r).All(g => g.Count() == 1) && AreTogether(roles, Role.Amount) && IsBesideTarget(roles);

    private static bool AreTogether(List<string> roles, string role) =>
        roles.LastIndexOf(role) - roles.IndexOf(role) + 1 == Math.Max(1, roles.Count(r => r == role));

    /// <summary>计算符号 stands beside 指标值, or below it.</summary>
    private static bool IsBesideTarget(List<string> roles)
    {
        var (comparator, target) = (roles.IndexOf(Role.Comparator), roles.IndexOf(Role.Target));
        return comparator < 0 || target < 0 || Math.Abs(comparator - target) <= 2;
    }

    /// <param name="ends">Where each row of headings ends.</param>
    private static List<HeadCell>? Placed(IReadOnlyList<TextCell> cells, List<string> roles, int[] ends)
    {
        if (MixesYears(cells, ends))
            return null;
        // From the lowest row up: which heading above each of its headings stands under, and how many columns that one heads then.
        var widths = Enumerable.Repeat(1, cells.Count).ToArray();
        var parents = new int[cells.Count];
        for (var row = ends.Length - 1; row > 0; row--)
            if (!Adopt(cells, roles, widths, parents, row == 1 ? 0 : ends[row - 2], ends[row - 1], ends[row]))
                return null;
        return IsOneRow(Leaves(roles, parents, ends)) ? Heads(cells, roles, widths, parents, ends) : null;
    }

    /// <summary>指标内容 after the last target says more of the indicator, and names none.</summary>
    private static List<string> WithoutRepeated(List<string> roles)
    {
        var target = roles.FindLastIndex(r => r is Role.Target or Role.PeriodTarget);
        return [.. roles.Select((r, i) => r == Role.Level3 && i > target && target > 0 && roles.Take(target).Contains(Role.Level3)
            ? Role.Other : r)];
    }

    /// <summary>Years stand in a row of their own.</summary>
    private static bool MixesYears(IReadOnlyList<TextCell> cells, int[] ends) =>
        Enumerable.Range(1, ends.Length - 1).Any(row => Enumerable.Range(ends[row - 1], ends[row] - ends[row - 1])
            .Select(i => YearHeading.Is(cells[i].Text)).Distinct().Count() > 1);

    private static List<string> Leaves(List<string> roles, int[] parents, int[] ends)
    {
        var above = parents.Skip(ends[0]).ToHashSet();
        return [.. roles.Where((_, i) => !above.Contains(i))];
    }

    private static bool Adopt(IReadOnlyList<TextCell> cells, List<string> roles, int[] widths, int[] parents, int from, int start, int end)
    {
        var parent = from;
        var areOneEach = YearHeading.Is(cells[start].Text) && Enumerable.Range(from, start - from)
            .Count(p => Heads(cells, roles, p, start, from, start)) == end - start;
        var children = new Dictionary<int, int>();
        for (var child = start; child < end; child++)
        {
            while (parent < start && !Heads(cells, roles, parent, child, from, start))
                parent++;
            if (parent == start || (!children.ContainsKey(parent) && (roles[parent] is Role.Level3 or Role.FusedIndicators)
                && !Levels.Contains(roles[child])))
                return false;
            parents[child] = parent;
            children[parent] = children.GetValueOrDefault(parent) + widths[child];
            parent += areOneEach ? 1 : 0;
        }

        foreach (var (heading, width) in children)
            widths[heading] = width;
        return true;
    }

    /// <param name="from">Where the row of the parent begins.</param>
    private static bool Heads(IReadOnlyList<TextCell> cells, List<string> roles, int parent, int child, int from, int start) =>
        YearHeading.Is(cells[child].Text) ? HeadsYears(cells[parent], roles[parent])
        : !cells[parent].Text.Contains("三级", StringComparison.Ordinal) && Below.TryGetValue(roles[parent], out var below)
        && below.Contains(roles[child])
            && !Enumerable.Range(from, start - from).Any(other => other != parent && IsNearer(roles[other], roles[parent], roles[child]));

    private static bool HeadsYears(TextCell parent, string role) =>
        YearHeading.IsOfSeveral(parent.Text) || role is Role.Target or Role.PeriodTarget or Role.Actual
            || (role == Role.Other && parent.Text.Contains('年', StringComparison.Ordinal));

    /// <summary>实施期 stands below 指标值 rather than below 绩效指标.</summary>
    private static bool IsNearer(string other, string parent, string child) =>
        parent is Role.Level3 or Role.FusedIndicators
            && (other == child || (other == Role.Target && child is Role.PeriodTarget or Role.Comparator or Role.Unit or Role.Other));

    private static List<HeadCell> Heads(IReadOnlyList<TextCell> cells, List<string> roles, int[] widths, int[] parents, int[] ends)
    {
        var heads = new List<HeadCell>();
        var next = new Dictionary<int, int>();
        var column = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var row = Array.FindIndex(ends, e => i < e);
            var at = row == 0 ? column : next[parents[i]];
            if (row == 0)
                column += widths[i];
            else
                next[parents[i]] = at + widths[i];
            next[i] = at;
            var above = row > 0 ? heads[parents[i]].Role : Role.Other;
            var role = roles[i] == Role.Other && above is not Role.Level3 and not Role.FusedIndicators ? above : roles[i];
            heads.Add(new HeadCell(cells[i], role, row, at, widths[i]));
        }

        return heads;
    }
}
