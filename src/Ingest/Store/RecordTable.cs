using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the records of one table: filing_id, the parent's column where there is one, ordinal, then what <paramref name="bind"/> gives.</summary>
/// <param name="parent">The column that holds the row above: a project's key or a section's ordinal; null where a record stands in the filing itself.</param>
internal sealed class RecordTable<T>(
    Statements statements,
    EvidenceTable evidence,
    string table,
    IReadOnlyList<string> columns,
    Action<InsertStatement, T> bind,
    string? parent = null)
    where T : FilingRecord
{
    private readonly InsertStatement _insert =
        statements.Insert(table, [.. new[] { "filing_id", "ordinal", parent }.OfType<string>(), .. columns]);

    public void WriteAll(FilingScope scope, IReadOnlyList<T> records)
    {
        for (var i = 0; i < records.Count; i++)
            Write(scope, i + 1, records[i]);
    }

    /// <returns>The row's key.</returns>
    public long Write(FilingScope scope, int ordinal, T record, long? parentValue = null)
    {
        _insert.Row().Integer(scope.FilingId).Integer(ordinal);
        if (parent is not null)
            _insert.Integer(parentValue);
        bind(_insert, record);
        var id = _insert.RunForKey();
        evidence.Write(scope, table, id, record.Evidence);
        scope.Remember(record, table, id);
        return id;
    }
}
