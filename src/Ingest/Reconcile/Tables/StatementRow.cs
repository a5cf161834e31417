using SQLitePCL;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>The row that a statement stands on; columns count from 0.</summary>
internal readonly struct StatementRow(sqlite3_stmt statement)
{
    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>Null for NULL, as of the next two.</summary>
    public string? Text(int column) => IsNull(column) ? null : GetString(column);

    public long? Integer(int column) => IsNull(column) ? null : GetInt64(column);

    public double? Real(int column) => IsNull(column) ? null : GetDouble(column);

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
