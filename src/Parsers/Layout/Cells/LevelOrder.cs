using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Tells levels that stand before their indicators from those that a text wrote column by column.</summary>
internal static class LevelOrder
{
    // 经济, 社会 and 生态 may all be without an indicator; a column of second levels has 8.
    private const int MostBare = 3;

    public static bool Holds(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> cells)
    {
        var (bare, first) = (0, (string?)null);
        foreach (var row in cells.Where(c => !c.Cell.IsEmpty).GroupBy(c => c.Row))
        {
            var level1 = row.FirstOrDefault(c => roles[c.Column] == Role.Level1).Cell;
            var level2 = row.FirstOrDefault(c => roles[c.Column] == Role.Level2).Cell;
            bare = row.All(c => roles[c.Column] == Role.Level2) ? bare + 1 : 0;
            if (level1 is not null)
                first = Taxonomy.TryReadLevel1(level1.Text, out var name) ? name.Code : null;
            var isAlone = level1 is not null && row.Count() == 1 && roles.Contains(Role.Level2);
            if (isAlone || bare > MostBare || (level2 is not null && Taxonomy.TryReadLevel2(level2.Text, out var second)
                && !BelongsUnder(second.Code, first)))
                return false;
        }

        return true;
    }

    /// <summary>数量指标 after the first of its indicators stood in the middle of its rows.</summary>
    public static bool BeginsWithLevel(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> cells)
    {
        var levels = Enumerable.Range(0, roles.Count).Where(c => roles[c] is Role.Level1 or Role.Level2).ToList();
        var first = cells.Where(c => !c.Cell.IsEmpty).Select(c => c.Row).FirstOrDefault();
        return levels.Count == 0 || cells.Count == 0 || cells.Any(c => c.Row == first && levels.Contains(c.Column));
    }

    /// <summary>满意度 stands under 效益 in some forms.</summary>
    private static bool BelongsUnder(string? second, string? first) => second is ['3', ..] && first is ['2', ..]
        || Taxonomy.BelongsUnder(second, first);
}
