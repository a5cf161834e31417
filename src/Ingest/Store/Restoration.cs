using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Brings a backup back, with its agencies.csv where that is gone, and adds what persons said since. What it replaces is kept beside the
/// backups, or, where it cannot be read any more, beside itself.
/// </summary>
internal static class Restoration
{
    private static readonly string[] Files = ["", "-wal", "-shm"];

    /// <returns>Where the database that was replaced is now; null where there was none.</returns>
    /// <exception cref="EnvironmentException">The backup is damaged, or none of ours; nothing was changed.</exception>
    public static string? Restore(string backup, string database, Backups backups, DateTimeOffset now)
    {
        using var source = Database.OpenReader(backup);
        if (source.ExecuteScalar<string>("PRAGMA integrity_check") != "ok")
            throw new EnvironmentException($"The backup {backup} is damaged; name another. Nothing was changed.");
        if (source.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name IN ('filings', 'ingests')") < 2)
            throw new EnvironmentException(
                $"{backup} is a database without filings, and no backup of one; name another. Nothing was changed.");
        var verdicts = File.Exists(database) ? KeptVerdicts.Of(database) : [];
        var decisions = File.Exists(database) ? KeptDecisions.Of(database) : [];
        var former = File.Exists(database) ? PutAside(database, backups, now) : null;
        Backups.Copy(source, database);
        var areNamesOthers = AgencyFileBackup.Restore(backup, database);
        using var restored = Database.OpenWriter(database);
        KeptVerdicts.AddTo(restored, verdicts);
        KeptDecisions.AddTo(restored, decisions);
        if (areNamesOthers)
            Reconcile(restored);
        return former;
    }

    private static void Reconcile(SqliteConnection restored)
    {
        using var reconciliation = new Reconciliation(restored);
        Transaction.Commit(restored, reconciliation.Rebuild);
    }

    private static string PutAside(string database, Backups backups, DateTimeOffset now)
    {
        try
        {
            return backups.Make(now);
        }
        catch (Exception e) when (e is EnvironmentException or SqliteException)
        {
            var aside = $"{database}.damaged-{now.ToUnixTimeSeconds()}";
            foreach (var file in Files.Where(f => File.Exists(database + f)))
                File.Move(database + file, aside + file);
            return aside;
        }
    }
}
