namespace Pipeline.Ingest.Store;

/// <summary>Stores filings' entries of the full text index.</summary>
internal sealed class FullTextTable(Statements statements)
{
    private readonly InsertStatement _entries = statements.Insert("full_text_entries", "filing_id");
    private readonly InsertStatement _index = statements.Insert("full_text", "rowid", "pairs");

    public void Write(long filingId, string pairs) => _index.Row().Integer(_entries.Row().Integer(filingId).RunForKey()).Text(pairs).Run();
}
