using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>The rows of a filing by table and anchor.</summary>
internal static class AnchoredRecords
{
    public static Dictionary<(string Table, string Anchor), FilingRecord> Of(Filing filing) =>
        Named(filing).GroupBy(r => r.Table)
            .SelectMany(t => Anchor.Of(t.Select(r => r.Names)).Zip(t, (anchor, r) => (Key: (t.Key, anchor), r.Record)))
            .ToDictionary(r => r.Key, r => r.Record);

    private static IEnumerable<(string Table, IReadOnlyList<string?> Names, FilingRecord Record)> Named(Filing filing) =>
    [
        ("filings", [], filing),
        .. filing.HeaderFields.Select(f => Row("header_fields", f, f.Name)),
        .. filing.BudgetItems.Select(b => Row("budget_items", b, b.Item)),
        .. filing.Goals.Select(g => Row("goals", g)),
        .. filing.Tasks.Select(t => Row("tasks", t, t.Name)),
        .. filing.Projects.Select(p => Row("projects", p, p.Name)),
        .. filing.Indicators.Select(i => Row("indicators", i, i.Level2Code ?? i.Level2, i.Level3)),
        .. filing.Projects.SelectMany(p =>
            p.Indicators.Select(i => Row("indicators", i, $"project={p.Name}", i.Level2Code ?? i.Level2, i.Level3))),
        .. filing.ScoreItems.Select(s => Row("score_items", s, s.Level1, s.Level2, s.Level3)),
        .. new[] { filing.Evaluation }.OfType<Evaluation>().Select(e => Row("evaluations", e)),
    ];

    private static (string, IReadOnlyList<string?>, FilingRecord) Row(string table, FilingRecord record, params string?[] names) =>
        (table, names, record);
}
