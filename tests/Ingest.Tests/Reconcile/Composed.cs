using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>Filings of an agency, composed to be stored.</summary>
internal static class Composed
{
    /// <summary>A list of projects, by their totals in 万元.</summary>
    public static Filing Targets(string agency, string title, int? year, params (string Name, decimal Total)[] projects) => new()
    {
        Kind = FilingKind.ProjectTargets,
        Title = title,
        Agency = agency,
        FiscalYear = year,
        AmountUnit = "万元",
        Projects = [.. projects.Select(p => new Project(p.Name, agency, Money.Of(p.Total, "万元"), Money.Of(p.Total, "万元"), null, null, null)
        {
            Indicators = [.. Enumerable.Range(1, 4).Select(i => Indicator($"{p.Name}指标{i}", 80 + i))],
        })],
    };

    public static ParsedDocument Document(Filing filing, TextOrigin origin = TextOrigin.Txt) =>
        FilingWriter.Rows(new ExtractedDocument([new Page(1, origin, [new TextLine(1, 1, "第一行")])]), [filing]);

    private static Indicator Indicator(string name, decimal percent) =>
        new("1", "产出指标", "11", "数量指标", name, null, $"≥{percent}%")
        {
            AnnualValues = [new TargetValue($"≥{percent}%", null, Comparator.GreaterOrEqual, percent, null, "%")],
        };
}
