using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pipeline.Ingest.Store.Rows;

/// <summary>
/// A prepared INSERT whose values are given in the order of its columns. It binds on the connection's
/// own handle: a command object costs more per row than SQLite needs to store it.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;
    private readonly bool[] _isNull;
    private int _bound;

    public InsertStatement(SqliteConnection connection, string table, params IReadOnlyList<string> columns)
    {
        _handle = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
        _isNull = [.. columns.Select(_ => true)];
        var values = string.Join(", ", columns.Select(_ => "?"));
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})";
        Check(raw.sqlite3_prepare_v2(_handle, sql, out _statement));
    }

    /// <summary>Begins a row, also after one that could not be finished.</summary>
    public InsertStatement Row()
    {
        _bound = 0;
        return this;
    }

    public InsertStatement Integer(long value) => Bound(raw.sqlite3_bind_int64(_statement, Next(), value));

    public InsertStatement Real(double value) => Bound(raw.sqlite3_bind_double(_statement, Next(), value));

    public InsertStatement Utf8(ReadOnlySpan<byte> text) => Bound(raw.sqlite3_bind_text(_statement, Next(), text));

    /// <summary>Parameters keep their values from row to row: what is NULL already need not be told so. Most boxes are.</summary>
    public InsertStatement Null()
    {
        if (_isNull[_bound++])
            return this;
        _isNull[_bound - 1] = true;
        return Bound(raw.sqlite3_bind_null(_statement, _bound));
    }

    /// <summary>Stores the row and is ready for the next.</summary>
    /// <returns>The row's key.</returns>
    public long RunForKey()
    {
        // A value left out would store the row before's.
        if (_bound != _isNull.Length)
            throw new InvalidOperationException($"{_bound} values were given for a row of {_isNull.Length} columns.");
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        return raw.sqlite3_last_insert_rowid(_handle);
    }

    public void Dispose() => _statement.Dispose();

    /// <returns>The number of the parameter that gets a value now, from 1.</returns>
    private int Next()
    {
        _isNull[_bound] = false;
        return ++_bound;
    }

    private InsertStatement Bound(int result)
    {
        if (result != raw.SQLITE_OK)
            Check(result);
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _handle);
}
