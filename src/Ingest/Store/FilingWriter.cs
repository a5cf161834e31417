using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Store;

/// <summary>Turns the filings of a document into the rows of the database, in a worker process; its host stores them as they are.</summary>
internal sealed class FilingWriter : IDisposable
{
    private readonly RowLog _log = new();
    private readonly RowWriter _filings;
    private readonly EvidenceTable _evidence;
    private readonly PageTable _pages;
    private readonly FilingTables _tables;
    private readonly CorrectionTable _corrections;
    private readonly FullTextTable _fullText;

    private FilingWriter()
    {
        _filings = _log.Insert("filings", "sha256", "part", "file_name", "kind", "title", "agency", "fiscal_year",
            "amount_unit", "text_origin", "page_count", "parser_version", "ingested_at");
        _evidence = new(_log);
        _pages = new(_log, _evidence);
        _tables = new(_log, _evidence);
        _corrections = new(_log, _evidence);
        _fullText = new(_log);
    }

    /// <summary>The tables of every log.</summary>
    public static IReadOnlyList<RowTable> Tables { get; } = new FilingWriter()._log.Tables;

    public static ParsedDocument Rows(ExtractedDocument document, IReadOnlyList<Filing> filings)
    {
        using var writer = new FilingWriter();
        for (var i = 0; i < filings.Count; i++)
            writer.Write(i + 1, filings[i], filings.Count == 1 ? document.Pages : PagesOf(filings[i], document));
        return new ParsedDocument([.. filings.Select(FilingSummary.Of)], writer._log.ToArray());
    }

    public void Dispose() => _log.Dispose();

    /// <summary>The pages a filing stands on; the only filing of a document has them all.</summary>
    private static List<Page> PagesOf(Filing filing, ExtractedDocument document) =>
        [.. document.Pages.Where(p => filing.IsOn(p.Number))];

    private void Write(int part, Filing filing, IReadOnlyList<Page> pages)
    {
        var scope = new FilingScope(Insert(part, filing, pages), filing, pages);
        _evidence.Write(scope, "filings", scope.FilingId, filing.Evidence);
        _pages.WriteAll(scope);
        _tables.Write(scope);
        _corrections.WriteAll(scope);
        _fullText.Write(scope.FilingId, FullText.PairsOf(FilingTexts.Of(filing, pages)));
    }

    private RowKey Insert(int part, Filing filing, IReadOnlyList<Page> pages) =>
        _filings.Row().Given(RowValue.Sha256).Integer(part).Given(RowValue.FileName).Text(filing.Kind).Text(filing.Title)
            .Text(filing.Agency).Integer(filing.FiscalYear).Text(filing.AmountUnit).Text(OriginName.Of(pages))
            .Integer(pages.Count).Text(DocumentParser.Version).Given(RowValue.Now).Run();
}
