using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Every text of a filing that the view `texts` shows.</summary>
internal static class FilingTexts
{
    public static IEnumerable<string> Of(Filing filing, IReadOnlyList<Page> pages) =>
        new[]
        {
            [filing.Title, filing.Agency, filing.Evaluation?.Grade],
            filing.HeaderFields.SelectMany(f => new[] { f.Name, f.Value }),
            filing.BudgetItems.Select(b => b.Item),
            filing.Goals.SelectMany(g => new[] { g.Text, g.Completion }),
            filing.Tasks.SelectMany(t => new[] { t.Name, t.Content, t.ExpectedResult }),
            filing.Projects.SelectMany(p => new[] { p.Name, p.FundingAgency, p.Goal }),
            filing.Indicators.Concat(filing.Projects.SelectMany(p => p.Indicators))
                .SelectMany(i => i.ActualValues.Select(v => v.Text)
                    .Concat([i.Level1, i.Level2, i.Level3, i.PeriodTarget, i.AnnualTarget, i.Explanation])),
            filing.ScoreItems.SelectMany(s => new[]
                { s.Level1, s.Level2, s.Level3, s.Explanation, s.Target, s.Actual, s.ShortfallReason, s.Improvement }),
            filing.Sections.SelectMany(s => new[] { s.Heading, s.Text }),
            filing.Facts.Concat(filing.Sections.SelectMany(s => s.Facts)).Select(f => f.Sentence),
            filing.Findings.Select(f => f.Message),
            pages.Select(p => p.Text),
        }.SelectMany(texts => texts).OfType<string>();
}
