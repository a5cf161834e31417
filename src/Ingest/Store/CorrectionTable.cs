using Pipeline.Ingest.Store.Rows;

namespace Pipeline.Ingest.Store;

/// <summary>Stores recognised texts that were stored otherwise than they were read.</summary>
internal sealed class CorrectionTable(RowLog log, EvidenceTable evidence)
{
    private readonly RowWriter _insert = log.Insert("corrections",
        "filing_id", "record", "record_id", "field", "read", "stored", "reason");

    public void WriteAll(FilingScope scope)
    {
        foreach (var correction in scope.Filing.Corrections)
        {
            var (table, rowId) = scope.RowOf(correction.Row);
            var id = _insert.Row().Key(scope.FilingId).Text(table).Key(rowId)
                .Text(correction.Field).Text(correction.Read).Text(correction.Stored).Text(correction.Reason).Run();
            evidence.Write(scope, "corrections", id, correction.Row.Evidence);
        }
    }
}
