using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the records of one table: filing_id, the parent's column where there is one, ordinal, then what <paramref name="bind"/> gives.</summary>
/// <param name="parent">The column that holds the row above: a project's key or a section's ordinal; null where a record stands in the filing itself.</param>
internal sealed class RecordTable<T>(
    RowLog log,
    EvidenceTable evidence,
    string table,
    IReadOnlyList<string> columns,
    Action<RowWriter, T> bind,
    string? parent = null)
    where T : FilingRecord
{
    private readonly RowWriter _insert =
        log.Insert(table, [.. new[] { "filing_id", "ordinal", parent }.OfType<string>(), .. columns]);

    public void WriteAll(FilingScope scope, IReadOnlyList<T> records)
    {
        for (var i = 0; i < records.Count; i++)
            Write(scope, i + 1, records[i]);
    }

    /// <param name="parentRow">The row above, or else <paramref name="parentOrdinal"/>; null where there is none.</param>
    public RowKey Write(FilingScope scope, int ordinal, T record, RowKey? parentRow = null, int? parentOrdinal = null)
    {
        _insert.Row().Key(scope.FilingId).Integer(ordinal);
        if (parent is not null)
            _ = parentRow is null ? _insert.Integer(parentOrdinal) : _insert.Key(parentRow);
        bind(_insert, record);
        var id = _insert.Run();
        evidence.Write(scope, table, id, record.Evidence);
        scope.Remember(record, table, id);
        return id;
    }
}
