using Pipeline.Model;

namespace Pipeline.Parsers;

/// <summary>Hands what is wrong with a file to those of its filings that stand on the pages concerned.</summary>
internal static class FileFindings
{
    public static IReadOnlyList<Filing> Noted(IReadOnlyList<Filing> filings, IReadOnlyList<Finding> findings) =>
        findings.Count == 0
            ? filings
            : [.. filings.Select(f => f with { Findings = [.. findings.Select(x => On(filings, f, x)).OfType<Finding>(), .. f.Findings] })];

    /// <summary>The finding with its evidence on a filing's pages; null where it has none.</summary>
    private static Finding? On(IReadOnlyList<Filing> filings, Filing filing, Finding finding)
    {
        var evidence = finding.Evidence.Where(e => IsOf(filings, filing, e.Span.Page)).ToList();
        return evidence.Count > 0 ? finding with { Evidence = evidence } : null;
    }

    /// <summary>
    /// A page that no filing claims, such as a blank one, belongs to the filing before it, and to the first where there is none.
    /// </summary>
    private static bool IsOf(IReadOnlyList<Filing> filings, Filing filing, int page)
    {
        if (filings.Any(f => f.IsOn(page)))
            return filing.IsOn(page);
        return ReferenceEquals(filing, filings.LastOrDefault(f => f.LastPage < page) ?? filings[0]);
    }
}
