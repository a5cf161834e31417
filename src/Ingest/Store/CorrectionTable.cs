namespace Pipeline.Ingest.Store;

/// <summary>Stores recognised texts that were stored otherwise than they were read.</summary>
internal sealed class CorrectionTable(Statements statements, EvidenceTable evidence)
{
    private readonly InsertStatement _insert = statements.Insert("corrections",
        "filing_id", "record", "record_id", "field", "read", "stored", "reason");

    public void WriteAll(FilingScope scope)
    {
        foreach (var correction in scope.Filing.Corrections)
        {
            var (table, rowId) = scope.RowOf(correction.Row);
            var id = _insert.Row().Integer(scope.FilingId).Text(table).Integer(rowId)
                .Text(correction.Field).Text(correction.Read).Text(correction.Stored).Text(correction.Reason).RunForKey();
            evidence.Write(scope, "corrections", id, correction.Row.Evidence);
        }
    }
}
