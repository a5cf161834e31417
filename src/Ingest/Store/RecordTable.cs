using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Stores the records of one table: filing_id, the parent's column where there is one, ordinal, then what <paramref name="bind"/> gives.
/// </summary>
/// <param name="parent">The column of the row above: the key of a project or indicator, or a section's ordinal; null for none.</param>
/// <param name="parentOf">The record above, where the records themselves name it.</param>
internal sealed class RecordTable<T>(
    RowLog log,
    EvidenceTable evidence,
    string table,
    IReadOnlyList<string> columns,
    Action<RowWriter, T> bind,
    string? parent = null,
    Func<T, FilingRecord?>? parentOf = null)
    where T : FilingRecord
{
    private readonly RowWriter _insert =
        log.Insert(table, [.. new[] { "filing_id", "ordinal", parent }.OfType<string>(), .. columns]);

    public void WriteAll(FilingScope scope, IReadOnlyList<T> records)
    {
        for (var i = 0; i < records.Count; i++)
            Write(scope, i + 1, records[i], scope.KeyOf(parentOf?.Invoke(records[i]), table, i + 1));
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
