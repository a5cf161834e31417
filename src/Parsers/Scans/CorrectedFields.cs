using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Scans;

/// <summary>Finds the rows that hold a text which was read otherwise than it was recognised.</summary>
internal static class CorrectedFields
{
    /// <summary>Headings stand in no row, and leave no correction.</summary>
    public static Filing Noted(Filing filing, IReadOnlyList<Misreading> misreadings) =>
        misreadings.Count == 0
            ? filing
            : filing with
            {
                Corrections = [.. filing.Corrections, .. misreadings.Select(m => Of(filing, m)).OfType<Correction>()],
            };

    /// <returns>Null where the text is stored in no row.</returns>
    public static Correction? Of(Filing filing, Misreading misreading) => Fields(filing)
        .Where(f => f.Text == Heading.Bare(misreading.Stored) && f.Row.Evidence.Any(e => misreading.Spans.Any(s => Overlap(e.Span, s))))
        .Select(f => new Correction(f.Row, f.Field, misreading.Read, misreading.Stored, misreading.Reason))
        .FirstOrDefault();

    private static bool Overlap(TextSpan a, TextSpan b) => a.Page == b.Page && a.LineFrom <= b.LineTo && b.LineFrom <= a.LineTo;

    private static IEnumerable<(FilingRecord Row, string Field, string? Text)> Fields(Filing filing) =>
        [
            .. filing.HeaderFields.Select(h => ((FilingRecord)h, "name", h.Name)),
            .. filing.BudgetItems.Select(b => ((FilingRecord)b, "item", (string?)b.Item)),
            .. filing
                .Indicators.Concat(filing.Projects.SelectMany(p => p.Indicators))
                .SelectMany(i =>
                    new[] { ((FilingRecord)i, "level1", (string?)i.Level1), (i, "level2", i.Level2), (i, "level3", i.Level3) }),
            .. filing.ScoreItems.SelectMany(s =>
                new[] { ((FilingRecord)s, "level1", s.Level1), (s, "level2", s.Level2), (s, "level3", s.Level3) }),
        ];
}
