using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>Tells faults of the database from faults of what is stored in it.</summary>
internal static class DatabaseFault
{
    // The codes that tell of the disk, the file or another program, and not of the rows.
    // https://www.sqlite.org/rescode.html
    private static readonly Dictionary<int, string> Faults = new()
    {
        [5] = "is locked by another program; close it or try again",
        [6] = "is locked by another connection; try again",
        [7] = "needs more memory than there is",
        [8] = "is read-only; change its permissions or name another with --db",
        [10] = "could not be read or written; check the disk",
        [11] = "is damaged; restore a backup",
        [13] = "could not grow: the disk is full; make room and try again",
        [14] = "could not be opened; check the folder and its permissions",
        [26] = "is not an SQLite database; name another with --db",
    };

    /// <returns>A sentence for a person; null where the database is not at fault.</returns>
    public static string? Explain(SqliteException e, string database) =>
        Faults.TryGetValue(e.SqliteErrorCode, out var what) ? $"The database {database} {what}. ({e.Message})" : null;
}
