using Pipeline.Ingest.Store.Rows;

namespace Pipeline.Ingest.Store;

/// <summary>Stores filings' entries of the full text index.</summary>
internal sealed class FullTextTable(RowLog log)
{
    private readonly RowWriter _entries = log.Insert("full_text_entries", "filing_id");
    private readonly RowWriter _index = log.Insert("full_text", "rowid", "pairs");

    public void Write(RowKey filingId, string pairs)
    {
        var entry = _entries.Row().Key(filingId).Run();
        _index.Row().Key(entry).Text(pairs).Run();
    }
}
