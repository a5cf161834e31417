using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;
using SQLitePCL;

namespace Pipeline.Ingest.Query;

/// <summary>A database that is only read: SQLite itself refuses whatever writes, here or in another file.</summary>
internal sealed class ReadOnlyDatabase : IDisposable
{
    // Of SQLite's own machine; it makes some ten million a second.
    private const int StepsBetweenLooks = 10_000;

    private readonly SqliteConnection _connection;

    private ReadOnlyDatabase(SqliteConnection connection)
    {
        _connection = connection;
        ReadAuthorizer.Guard(connection);
        connection.CreateFunction<string?, string?>("fold", t => t is null ? null : FullText.Fold(t), isDeterministic: true);
    }

    /// <exception cref="EnvironmentException">There is no database at the path, or it holds no filings' tables.</exception>
    public static ReadOnlyDatabase Open(string path) => new(Database.OpenFilings(path));

    /// <summary>As <see cref="Open"/>, for queries of our own: the tables have all columns of today.</summary>
    /// <exception cref="EnvironmentException">There is no database at the path, it holds no filings' tables, or those of an earlier
    /// version.</exception>
    public static ReadOnlyDatabase OpenUpToDate(string path)
    {
        var connection = Database.OpenFilings(path);
        if (Migrations.IsNewest(connection))
            return new(connection);
        connection.Dispose();
        throw new EnvironmentException(
            $"The tables of {path} are of an earlier version of this program: `pipeline reconcile --db {path}` brings them up to date.");
    }

    /// <param name="parameters">Named as in the SQL, with or without its @ or :; one the SQL does not name is ignored.</param>
    /// <exception cref="SqliteException">SQLite does not understand the SQL, or refuses it.</exception>
    /// <exception cref="EnvironmentException">A value is missing, or the SQL is more than one statement.</exception>
    public RowSet Query(string sql, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var reader = Execute(command);
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        return new RowSet(columns.Select(reader.GetName), Rows(reader, command), [.. columns.Select(c => DeclaredType(reader, c))]);
    }

    public RowSet Query(string sql, params (string Name, object? Value)[] parameters) =>
        Query(sql, parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)));

    /// <summary>Queries end with SQLITE_INTERRUPT once so many seconds have passed from now.</summary>
    public void StopAfter(double seconds)
    {
        var began = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(
            _connection.Handle,
            StepsBetweenLooks,
            _ => Stopwatch.GetElapsedTime(began).TotalSeconds > seconds ? 1 : 0,
            null);
    }

    public void Dispose() => _connection.Dispose();

    private static string? DeclaredType(SqliteDataReader reader, int column) =>
        reader.Handle is { } statement ? raw.sqlite3_column_decltype(statement, column).utf8_to_string() : null;

    private static SqliteDataReader Execute(SqliteCommand command)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (InvalidOperationException e)
        {
            throw new EnvironmentException($"The SQL names a value that is not given: add --param name=value. ({e.Message})", e);
        }
    }

    private static IEnumerable<object?[]> Rows(SqliteDataReader reader, SqliteCommand command)
    {
        using (command)
        using (reader)
        {
            while (reader.Read())
                yield return Row(reader);
            if (reader.NextResult())
                throw new EnvironmentException("The SQL holds more than one statement: give one at a time.");
        }
    }

    private static object?[] Row(SqliteDataReader reader)
    {
        var row = new object?[reader.FieldCount];
        for (var i = 0; i < row.Length; i++)
            row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        return row;
    }
}
