using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Reconcile;

/// <summary>Values of a row that may be NULL.</summary>
internal static class ReaderValues
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Integer(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static double? Real(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
