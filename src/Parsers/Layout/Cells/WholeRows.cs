using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Tells rows that have what every row has from those that cells out of their order make: a value without a name, a name without a value.</summary>
internal static class WholeRows
{
    private static readonly string[] Names = [Role.Level3, Role.Source, Role.TaskName, Role.TaskContent];

    private static readonly string[] Values =
        [Role.Target, Role.PeriodTarget, Role.Actual, Role.Amount, Role.Score, Role.TaskContent, Role.TaskExpected, Role.Completion];

    private static readonly string[] Levels = [Role.Level1, Role.Level2, Role.Duty, Role.Project];

    /// <summary>合计 with its money, in a list of projects.</summary>
    private static readonly string[] Sums = [Role.Project, Role.Serial, Role.FundingAgency, Role.Amount];

    public static bool Are(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> cells) =>
        !roles.Any(Names.Contains) || !roles.Any(Values.Contains)
            || cells.Where(c => !c.Cell.IsEmpty).GroupBy(c => c.Row).All(row => IsWhole([.. row.Select(c => roles[c.Column])]));

    private static bool IsWhole(List<string> row) =>
        row.TrueForAll(Levels.Contains) || (row.Exists(Names.Contains) && (row.Exists(Values.Contains) || row is [Role.Source]))
            || row.TrueForAll(Sums.Contains);
}
