using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Tells rows that have what every row has from those that cells out of their order make: a value without a name, a name without a value.
/// </summary>
internal static class WholeRows
{
    private static readonly string[] Names = [Role.Level3, Role.Source, Role.TaskName, Role.TaskContent];

    private static readonly string[] Values =
        [Role.Target, Role.PeriodTarget, Role.Actual, Role.Amount, Role.Score, Role.TaskContent, Role.TaskExpected, Role.Completion];

    private static readonly string[] Levels = [Role.Level1, Role.Level2, Role.Duty, Role.Project];

    /// <summary>合计 with its money, in a list of projects.</summary>
    private static readonly string[] Sums = [Role.Project, Role.Serial, Role.FundingAgency, Role.Amount];

    public static bool Are(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> cells)
    {
        var isPlainList = roles.Contains(Role.Project) && !roles.Contains(Role.Level3);
        var names = isPlainList ? [.. Names, Role.Project] : Names;
        return !roles.Any(names.Contains)
            || !roles.Any(Values.Contains)
            || cells
                .Where(c => !c.Cell.IsEmpty && !IsEllipsis(c))
                .GroupBy(c => c.Row)
                .Select(row => row.Select(c => roles[c.Column]).ToList())
                .All(row => IsWhole(row, names) || (IsHead(row) && !isPlainList));
    }

    /// <summary>…… where a place has no indicator of its own.</summary>
    private static bool IsEllipsis(FittedCell cell) => cell.Cell.Text[0] == '…';

    private static bool IsWhole(List<string> row, string[] names) =>
        (row.Exists(names.Contains) && (row.Exists(Values.Contains) || row is [Role.Source]))
            || (row.Contains(Role.Project) && row.TrueForAll(Sums.Contains) && row.Count > 1);

    /// <summary>Levels, or an agency, over the rows below.</summary>
    private static bool IsHead(List<string> row) => row.TrueForAll(Levels.Contains)
        || (row.TrueForAll(Sums.Contains) && row.Contains(Role.Amount) && row.Count > 1);
}
