using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Query;

/// <summary>
/// Finds the stored texts that hold all the words, as the index narrows the filings down and the texts themselves decide.
/// </summary>
/// <param name="copies">One of <see cref="Copies"/>.</param>
internal sealed class FullTextSearch(ReadOnlyDatabase database, IReadOnlyList<string> words, string copies = Copies.Current)
{
    private static readonly string[] Columns =
    [
        "filing_id",
        "agency",
        "fiscal_year",
        "record",
        "field",
        "snippet",
        "file_name",
        "page",
        "line",
    ];

    private const string InFilings = "SELECT filing_id, agency, fiscal_year, file_name FROM current_filings";

    private const string OfIndexed =
        """
        WHERE filing_id IN (SELECT e.filing_id FROM full_text JOIN full_text_entries e ON e.entry_id = full_text.rowid WHERE full_text MATCH @match)
        """;

    private const string PlaceOfRow =
        """
        SELECT page, line_from FROM evidence WHERE record = @record AND record_id = @id AND (field IS NULL OR field = @field)
        ORDER BY field IS NULL, page, line_from LIMIT 1
        """;

    private readonly string _inFilings = Copies.With(copies) + InFilings;

    private readonly string[] _words = [.. words.Select(FullText.Fold).Where(w => w.Length > 0)];

    /// <summary>In the order they stand in the database, a filing's rows before its pages.</summary>
    /// <exception cref="EnvironmentException">There is nothing to look for.</exception>
    public RowSet Rows() =>
        _words.Length > 0
            ? new RowSet(Columns, Filings().SelectMany(Hits))
            : throw new EnvironmentException("Nothing to look for: give a word of at least one character.");

    private IEnumerable<object?[]> Filings() =>
        FullText.Match(words) is { } match
            ? database.Query($"{_inFilings} {OfIndexed} ORDER BY filing_id", ("@match", match)).Rows
            : database.Query($"{_inFilings} ORDER BY filing_id").Rows;

    private IEnumerable<object?[]> Hits(object?[] filing)
    {
        foreach (
            var text in database
                .Query("SELECT record, record_id, field, text FROM texts WHERE filing_id = @filing", ("@filing", filing[0]))
                .Rows)
            if (Hit((string)text[3]!) is { } hit)
                yield return Row(filing, text, hit);
    }

    /// <summary>Where the first word stands, if they all do.</summary>
    private TextHit? Hit(string text)
    {
        var folded = FullText.Fold(text);
        return _words.All(w => folded.Contains(w, StringComparison.Ordinal)) ? TextHit.Find(text, folded, _words[0]) : null;
    }

    private object?[] Row(object?[] filing, object?[] text, TextHit hit)
    {
        var stored = (string)text[3]!;
        var place = (string)text[0]! == "pages" ? PlaceOnPage((long)text[1]!, hit.Line(stored)) : PlaceOf(text);
        return [filing[0], filing[1], filing[2], text[0], text[2], hit.Snippet(stored), filing[3], .. place];
    }

    private object?[] PlaceOnPage(long page, long line) =>
        [database.Query("SELECT page FROM pages WHERE page_id = @id", ("@id", page)).Rows.Single()[0], line];

    private object?[] PlaceOf(object?[] text) =>
        database.Query(PlaceOfRow, ("@record", text[0]), ("@id", text[1]), ("@field", text[2])).Rows.FirstOrDefault() ?? [null, null];
}
