using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>Names the rows in findings about recognised numbers: a cell that holds nothing but a sign says little by itself.</summary>
internal static class UnsureRows
{
    private const string Plain = "compare with the scan";

    // A line of a cell that goes on over many rows tells nothing by all of their names.
    private const int Most = 3;

    public static Filing Named(Filing filing) =>
        filing.Findings.All(f => f.Rule != FindingRule.LowConfidence)
            ? filing
            : filing with { Findings = [.. filing.Findings.Select(f => f.Rule == FindingRule.LowConfidence ? Named(f, filing) : f)] };

    private static Finding Named(Finding finding, Filing filing)
    {
        var names = Rows(filing)
            .Where(r => r.Name is not null && finding.Evidence.Any(e => r.Record.Evidence.Any(p => IsIn(e.Span, p.Span))))
            .Select(r => r.Name!).Distinct().Where(n => !finding.Message.Contains(n, StringComparison.Ordinal)).ToList();
        return names.Count is 0 or > Most || !finding.Message.EndsWith(Plain, StringComparison.Ordinal)
            ? finding
            : finding with { Message = $"{finding.Message[..^Plain.Length]}compare the row {string.Join(", ", names)} with the scan" };
    }

    private static IEnumerable<(string? Name, FilingRecord Record)> Rows(Filing filing) =>
        [
            .. filing.Indicators.Concat(filing.Projects.SelectMany(p => p.Indicators)).Select(i => (i.Level3 ?? i.Level2, (FilingRecord)i)),
            .. filing.ScoreItems.Select(s => (s.Level3 ?? s.Level2, (FilingRecord)s)),
            .. filing.BudgetItems.Select(b => (b.Item, (FilingRecord)b)),
            .. filing.Tasks.Select(t => (t.Name, (FilingRecord)t)),
            .. filing.Projects.Select(p => (p.Name, (FilingRecord)p)),
        ];

    private static bool IsIn(TextSpan line, TextSpan row) =>
        line.Page == row.Page && line.LineFrom >= row.LineFrom && line.LineTo <= row.LineTo;
}
