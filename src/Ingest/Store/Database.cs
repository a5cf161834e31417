using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>Opens the database file.</summary>
public static class Database
{
    // FULL: a committed transaction survives a power cut, so a file may leave the inbox after it.
    private const string WriterSettings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;";

    /// <summary>Creates the file where there is none and brings its schema up to date.</summary>
    public static SqliteConnection OpenWriter(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        connection.Execute(WriterSettings);
        Migrations.Apply(connection);
        return connection;
    }

    /// <summary>SQLite itself refuses every write on this connection.</summary>
    public static SqliteConnection OpenReader(string path) =>
        File.Exists(path)
            ? Open(path, SqliteOpenMode.ReadOnly)
            : throw new EnvironmentException($"There is no database at {path}. `pipeline ingest PATH --db {path}` makes one.");

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        return connection;
    }
}
