using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers.Checks;

/// <summary>Whether what a row holds was read surely enough to be checked: a misread scan is no fault of the filing.</summary>
internal sealed class Sureness(Filing filing)
{
    private readonly HashSet<(int Page, int Line)> _doubted =
        [.. filing.Findings.Where(f => f.Rule == FindingRule.LowConfidence).SelectMany(f => f.Evidence).SelectMany(e => Lines(e.Span))];

    /// <param name="fields">Columns of the database.</param>
    public bool Is(FilingRecord record, params IReadOnlyList<string> fields) => fields.All(f => Places(record, f).All(IsSure));

    /// <summary>The places of a field; those of its row where it has none of its own.</summary>
    private static IEnumerable<Evidence> Places(FilingRecord record, string field) =>
        record.Evidence.Any(e => e.Field == field) ? record.Evidence.Where(e => e.Field == field)
            : record.Evidence.Where(e => e.Field is null);

    private bool IsSure(Evidence place) => place.Span.Confidence >= UnsureNumbers.Sure && !Lines(place.Span).Any(_doubted.Contains);

    private static IEnumerable<(int Page, int Line)> Lines(TextSpan span) =>
        Enumerable.Range(span.LineFrom, span.LineTo - span.LineFrom + 1).Select(n => (span.Page, n));
}
