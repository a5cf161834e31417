using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Verify;

/// <summary>Whether a database can be trusted still.</summary>
internal static class Verification
{
    /// <returns>A sentence a fault; none where all is well.</returns>
    /// <exception cref="EnvironmentException">There is no database at the path, it cannot be opened, or it is empty or another
    /// program's.</exception>
    public static IReadOnlyList<string> Faults(string database)
    {
        try
        {
            var archive = new ArchiveCheck(OriginalArchive.Of(database));
            using var connection = Database.OpenFilings(database);
            List<string> damaged = archive.Hash();
            // One state of the database for all checks, though others write meanwhile.
            using var transaction = connection.BeginTransaction(deferred: true);
            return [.. DatabaseCheck.Faults(connection), .. damaged, .. archive.Faults(connection)];
        }
        catch (Exception e) when (IsDamage(e as SqliteException ?? e.InnerException as SqliteException))
        {
            return [$"The database is damaged: {e.Message} Bring a backup back with `pipeline restore`."];
        }
    }

    private static bool IsDamage(SqliteException? e) => e?.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;
}
