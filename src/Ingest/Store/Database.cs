using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Store;

/// <summary>Opens the database file.</summary>
public static class Database
{
    public const int LockTimeoutSeconds = 30;

    // FULL: a committed transaction survives a power cut, so a file may leave the inbox after it.
    private const string WriterSettings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA "
            + "wal_autocheckpoint = 4000;";

    /// <summary>Creates the file where there is none, for its owner alone, and brings its schema up to date.</summary>
    /// <exception cref="EnvironmentException">The file cannot be opened or is no database of this program.</exception>
    public static SqliteConnection OpenWriter(string path, int lockTimeoutSeconds = LockTimeoutSeconds)
    {
        // SQLite gives the files it makes beside the database the permissions of the database.
        PrivateFolder.PrepareFile(path);
        return Open(path, Path.GetFullPath(path), SqliteOpenMode.ReadWriteCreate, lockTimeoutSeconds, connection =>
        {
            connection.Execute(WriterSettings);
            Migrations.Apply(connection);
        });
    }

    /// <summary>SQLite itself refuses every write on this connection.</summary>
    /// <exception cref="EnvironmentException">There is no such file, or it cannot be opened.</exception>
    public static SqliteConnection OpenReader(string path)
    {
        if (!File.Exists(path))
            throw new EnvironmentException($"There is no database at {path}. `pipeline ingest PATH --db {path}` makes one.");
        try
        {
            return OpenReader(path, Path.GetFullPath(path));
        }
        catch (EnvironmentException e)
            when (e.InnerException is SqliteException { SqliteErrorCode: 8 or 14 } && !File.Exists(path + "-wal"))
        {
            // To read, SQLite makes a log beside the file. In a folder that we may not write, and where no writer has
            // a log, the file alone is the database.
            return OpenReader(path, $"file:{Uri.EscapeDataString(Path.GetFullPath(path))}?immutable=1");
        }
    }

    /// <summary>As <see cref="OpenReader(string)"/>, of a database that holds our tables.</summary>
    /// <exception cref="EnvironmentException">There is no such file, it cannot be opened, or it is empty or another program's.</exception>
    public static SqliteConnection OpenFilings(string path)
    {
        var connection = OpenReader(path);
        if (Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE name IN ('filings', 'ingests')") == 2)
            return connection;
        connection.Dispose();
        throw new EnvironmentException(
            $"{path} is a database without filings: name another with --db, or run `pipeline ingest PATH --db {path}` first.");
    }

    private static SqliteConnection OpenReader(string path, string source) =>
        Open(path, source, SqliteOpenMode.ReadOnly, LockTimeoutSeconds, connection =>
            Scalar(connection, "PRAGMA query_only = ON; SELECT count(*) FROM sqlite_schema"));

    /// <summary>
    /// The one number that a statement gives. Where a list is all that is asked for, to load Dapper takes longer than the list.
    /// </summary>
    internal static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(
        string path,
        string source,
        SqliteOpenMode mode,
        int lockTimeoutSeconds,
        Action<SqliteConnection> prepare)
    {
        // A SqliteConnectionStringBuilder would write the same by regular expressions, which takes longer than a list does.
        var quoted = source.Replace("\"", "\"\"", StringComparison.Ordinal);
        var connection = new SqliteConnection(string.Create(
            CultureInfo.InvariantCulture, $"Data Source=\"{quoted}\";Mode={mode};Pooling=False;Default Timeout={lockTimeoutSeconds}"));
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (SqliteException e) when (DatabaseFault.Explain(e, path) is { } message)
        {
            connection.Dispose();
            throw new EnvironmentException(message, e);
        }
    }
}
