using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>
/// Where all that was read is sure. What was recognised comes to be so by a person who looked at it: a doubt about a word lasts until every
/// value that may hold it is decided.
/// </summary>
internal sealed class SurePlaces(Filing filing)
{
    private readonly List<(Evidence At, string? Value)> _places =
        [.. AnchoredRecords.Of(filing).SelectMany(r => Places(r.Key.Table, r.Value))];

    public bool Hold(TextLine line, Word word)
    {
        // One cell may stand in several rows: of the self-evaluation of a project each target does.
        var values = _places.FindAll(p => Covers(p.At.Span, line, word)).GroupBy(p => p.Value).ToList();
        return values.Count > 0 && values.TrueForAll(v => v.Any(p => p.At.Field is not null && p.At.Span.Confidence >= 1));
    }

    /// <summary>Those of the values of a row that people decide on; the row's own where no field has a place.</summary>
    private static IEnumerable<(Evidence At, string? Value)> Places(string table, FilingRecord row) =>
        // All that a filing stands on tells nothing of its fields.
        row is Filing || row.Evidence.Any(e => e.Field is not null)
            ? row.Evidence.Select(e => (e, DecidableFields.Find(table, e.Field)?.Get(row))).Where(p => p.Item2 is not null)
            : row.Evidence.Select(e => (e, (string?)null));

    private static bool Covers(TextSpan span, TextLine line, Word word) =>
        span.Page == line.Page && span.LineFrom <= line.Number && line.Number <= span.LineTo
        && (span.Box is not { } box || word.Box is not { } at || Contains(box, (at.X0 + at.X1) / 2, (at.Y0 + at.Y1) / 2));

    private static bool Contains(Box box, double x, double y) => box.X0 <= x && x <= box.X1 && box.Y0 <= y && y <= box.Y1;
}
