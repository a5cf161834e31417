namespace Pipeline.Runs.Tests.Cases;

/// <summary>Cases that are known not to be read right yet: dumps that lost their table, and reports.</summary>
internal static class NotReadYet
{
    public static IReadOnlyList<string> Cases { get; } =
    [
        "actual-headed-quannian-shijizhi-wrapped",
        "agency-name-wrapped-in-reading-order",
        "bars-between-cells",
        "level-lost-in-columns",
        "merged-cells-left-out",
        "one-cell-a-line",
        "one-cell-a-line-empty-cells",
        "title-in-the-middle",
    ];
}
