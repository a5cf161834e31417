namespace Pipeline.Runs.Tests.Cases;

/// <summary>Cases that are known not to be read right yet: dumps that lost their table, and reports.</summary>
internal static class NotReadYet
{
    public static IReadOnlyList<string> Cases { get; } =
    [
        "actual-headed-quannian-shijizhi-wrapped",
        "agency-name-wrapped-in-reading-order",
        "agency-name-wrapped-in-reading-order-variant",
        "one-cell-a-line-empty-cells",
        "one-cell-a-line-empty-cells-variant",
        "title-in-the-middle",
        "title-in-the-middle-variant",
    ];
}
