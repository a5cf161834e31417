using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Model;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the filings of documents, inside the transaction its caller holds. The connection checks no foreign keys meanwhile.</summary>
internal sealed class FilingStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly Statements _statements;
    private readonly InsertStatement _filings;
    private readonly EvidenceTable _evidence;
    private readonly PageTable _pages;
    private readonly FilingTables _tables;
    private readonly CorrectionTable _corrections;
    private readonly FullTextTable _fullText;

    public FilingStore(SqliteConnection connection, TimeProvider clock)
    {
        (_connection, _clock) = (connection, clock);
        // Every row is stored right after the row it belongs to; to look that up again takes a quarter of the time.
        connection.Execute("PRAGMA foreign_keys = OFF");
        _statements = new(connection);
        _filings = _statements.Insert("filings", "sha256", "part", "file_name", "kind", "title", "agency", "fiscal_year",
            "amount_unit", "text_origin", "page_count", "parser_version", "ingested_at");
        _evidence = new(_statements);
        _pages = new(_statements, _evidence);
        _tables = new(_statements, _evidence);
        _corrections = new(_statements, _evidence);
        _fullText = new(_statements);
    }

    public void Write(ParsedDocument document)
    {
        for (var i = 0; i < document.Filings.Count; i++)
            Write(document, i + 1, document.Filings[i]);
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Execute("PRAGMA foreign_keys = ON");
    }

    private void Write(ParsedDocument document, int part, Filing filing)
    {
        var pages = document.PagesOf(filing);
        var scope = new FilingScope(Insert(document, part, filing, pages), filing, pages);
        _evidence.Write(scope, "filings", scope.FilingId, filing.Evidence);
        _pages.WriteAll(scope);
        _tables.Write(scope);
        _corrections.WriteAll(scope);
        _fullText.Write(scope.FilingId, document.Pairs[part - 1]);
    }

    private long Insert(ParsedDocument document, int part, Filing filing, IReadOnlyList<Page> pages) =>
        _filings.Row().Text(document.Sha256).Integer(part).Text(document.FileName).Text(filing.Kind).Text(filing.Title)
            .Text(filing.Agency).Integer(filing.FiscalYear).Text(filing.AmountUnit).Text(OriginName.Of(pages))
            .Integer(pages.Count).Text(DocumentParser.Version).Text(Timestamp.Of(_clock.GetUtcNow())).RunForKey();
}
