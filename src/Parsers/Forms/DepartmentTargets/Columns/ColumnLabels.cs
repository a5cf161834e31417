using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets.Columns;

/// <summary>The labels that a dump may tear apart, with the units and remarks in brackets behind them.</summary>
internal static class ColumnLabels
{
    /// <summary>Shorter words also stand in texts.</summary>
    private const int ShortestField = 4;

    private const int ShortestHeading = 3;

    public const string Name = "名称";

    private static readonly string[] Units = ["（万元）", "(万元)", "（元）", "(元)"];

    /// <summary>Labels of the agency, which a narrow column tears as it tears the names of blocks.</summary>
    public static IReadOnlyList<string> Agency { get; } =
        [.. FieldLabels.LongestFirst.Where(l => l.Length >= ShortestField && FieldLabels.RoleOf(l) is FieldRole.Agency)];

    /// <summary>Names of blocks and headings of columns.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        .. Remarked(DepartmentLabels.LandmarkNames, "（可选填）", "(可选填)"),
        .. new[] { DepartmentLabels.TaskTable, DepartmentLabels.OtherTaskTable, IndicatorTable.Spec }
            .SelectMany(t => t.Columns)
            .SelectMany(c => c.Type is CellType.Money ? Remarked(Of(c), Units) : Remarked(Of(c), "（概述）", "(概述)")),
    ];

    /// <summary>What stands above the tasks: labels of fields, captions and items of the budget.</summary>
    public static IReadOnlyList<string> Front { get; } =
    [
        .. Remarked(DepartmentLabels.BudgetWords.Where(DepartmentLabels.IsCaption), Units),
        .. DepartmentLabels.BudgetWords,
        .. FieldLabels.LongestFirst.Where(l => l.Length >= ShortestField),
    ];

    /// <summary>What a column is headed with, but for what a block's name and another heading may be read as together.</summary>
    private static IEnumerable<string> Of(ColumnSpec column) =>
        column.Headings.Where(h =>
            h.Length >= ShortestHeading && !DepartmentLabels.LandmarkNames.Any(l => h.StartsWith(l, StringComparison.Ordinal)));

    private static IEnumerable<string> Remarked(IEnumerable<string> labels, params string[] remarks) =>
        labels.SelectMany(l => remarks.Select(r => l + r).Prepend(l));
}
