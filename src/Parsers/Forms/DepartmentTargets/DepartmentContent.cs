using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>The cells of a department-target form in their places, whichever way they were found.</summary>
internal sealed partial class DepartmentContent
{
    /// <summary>What a missing block counts for.</summary>
    private const int Missing = 3;

    public List<LabelledField> Fields { get; } = [];

    public List<BudgetLine> Budget { get; } = [];

    public List<TableCell> Goals { get; } = [];

    public List<ColumnRow> Tasks { get; } = [];

    public List<ColumnRow> OtherTasks { get; } = [];

    /// <summary>The unit over the money column of a table of tasks; null where none is printed there.</summary>
    public string? TaskUnit { get; set; }

    public string? OtherTaskUnit { get; set; }

    public List<ColumnRow> Indicators { get; } = [];

    /// <summary>
    /// How many cells look out of place: empty ones that should not be, amounts among words, items that are none, names that are
    /// quantities.
    /// </summary>
    public int Flaws =>
        Budget.Count(l => l.Amount is null || !DepartmentLabels.IsItem(l.Item.Text))
        + Tasks.Sum(r => Empty(r, "name", "content", "amount"))
        + Tasks.Concat(Indicators).SelectMany(r => r.Cells).Count(c => c.Key != "amount" && PrintedAmount().IsMatch(c.Value.Text))
        + Indicators.Count(r => Empty(r, "level3", "annual") == 1 || (r.Text("level3") is { } name && NumberShape.IsQuantity(name)))
        + (Budget.Count == 0 ? Missing : 0)
        + (Goals.Count == 0 ? Missing : 0)
        + (Tasks.Count == 0 ? Missing : 0)
        + (Indicators.Any(r => r["level2"] is not null) ? 0 : Missing);

    /// <summary>Labels and headings: read, and without a row of their own.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Texts whose cell a dump has lost, with what was made of them.</summary>
    public List<Finding> Doubts { get; } = [];

    [GeneratedRegex(@"(?<![\d.])\d[\d,]*\.\d{2}(?![\d%％万亿])")]
    private static partial Regex PrintedAmount();

    private static int Empty(ColumnRow row, params string[] keys) => keys.Count(k => row[k] is null);
}
