using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Says where a page's bytes are of no character.</summary>
internal static class LostCharacters
{
    private const char Replacement = '\uFFFD';

    public static IEnumerable<Finding> Findings(Page page)
    {
        var lines = page.Lines.Where(l => !l.IsAside && l.Text.Contains(Replacement, StringComparison.Ordinal)).ToList();
        if (lines.Count > 0)
            yield return new Finding(FindingRule.DamagedFile, Severity.Warning, lines[0].Text.Trim(),
                string.Create(CultureInfo.InvariantCulture, $"page {page.Number}: lines with characters that are damaged in the file, "
                    + $"shown as {Replacement}: {lines.Count:N0}; compare them with the original"))
            {
                Evidence = [.. lines.Select(l => new Evidence(null, l.Span))],
            };
    }
}
