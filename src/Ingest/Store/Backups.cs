using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Store;

/// <summary>Copies of a database, made while it is in use: NAME-20240301T020000000Z.db, and beside each its agencies.csv.</summary>
internal sealed class Backups(string folder, string database)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    public string Folder => folder;

    /// <summary>The newest last.</summary>
    public IReadOnlyList<FileInfo> All =>
        Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .GetFiles(Prefix + "*.db")
                    .Where(f => TimeOf(f) is not null)
                    .OrderBy(f => f.Name, StringComparer.Ordinal),
            ]
            : [];

    private string Prefix => Path.GetFileNameWithoutExtension(database) + "-";

    /// <returns>The backup's path.</returns>
    /// <exception cref="EnvironmentException">The database cannot be read, or the backup not written.</exception>
    public string Make(DateTimeOffset now)
    {
        PrivateFolder.Make(folder);
        var path = Path.Combine(folder, $"{Prefix}{now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}.db");
        var unfinished = AtomicFile.UnfinishedIn(folder);
        // Open, and so locked, until it has its name: a program that starts sweeps only what nobody writes.
        using var locked = PrivateFolder.CreateFile(unfinished);
        try
        {
            // A backup is one file: it needs no log beside it.
            using (var source = Database.OpenReader(database))
                Copy(source, unfinished, afterwards: "PRAGMA journal_mode = DELETE");
            File.Move(unfinished, path);
            FolderFlush.Now(folder);
            AgencyFileBackup.Make(database, path);
            return path;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Deletes what is older; the newest stays however old it is.</summary>
    public void KeepOnly(TimeSpan age, DateTimeOffset now)
    {
        foreach (var backup in All.SkipLast(1).Where(f => TimeOf(f) < now - age))
        {
            backup.Delete();
            AgencyFileBackup.Delete(backup.FullName);
        }
    }

    /// <summary>All pages in one step, which holds up no writer; what is there is replaced.</summary>
    /// <exception cref="EnvironmentException">The target cannot be written.</exception>
    public static void Copy(SqliteConnection source, string target, string? afterwards = null)
    {
        PrivateFolder.PrepareFile(target);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {Database.LockTimeoutSeconds * 1000}");
            source.BackupDatabase(connection);
            if (afterwards is not null)
                connection.Execute(afterwards);
        }
        catch (SqliteException e) when (DatabaseFault.Explain(e, target) is { } message)
        {
            throw new EnvironmentException(message, e);
        }
    }

    private DateTimeOffset? TimeOf(FileInfo backup) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(backup.Name)[Prefix.Length..], TimeFormat,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
