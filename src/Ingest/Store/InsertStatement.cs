using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pipeline.Ingest.Store;

/// <summary>
/// A prepared INSERT whose values are given in the order of its columns. It binds on the connection's
/// own handle: a command object costs more per row than SQLite needs to store it.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;
    private readonly bool[] _isNull;
    private byte[] _utf8 = new byte[1024];
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

    public InsertStatement Integer(long? value) => value is { } v ? Bound(raw.sqlite3_bind_int64(_statement, Next(), v)) : Null();

    public InsertStatement Real(double? value) => value is { } v ? Bound(raw.sqlite3_bind_double(_statement, Next(), v)) : Null();

    public InsertStatement Real(decimal? value) => Real((double?)value);

    public InsertStatement Text(string? value) => value is null ? Null() : Bound(BindUtf8(value));

    /// <summary>Stores the row and is ready for the next.</summary>
    public void Run()
    {
        // A value left out would store the row before's.
        if (_bound != _isNull.Length)
            throw new InvalidOperationException($"{_bound} values were given for a row of {_isNull.Length} columns.");
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    /// <summary>Stores the row.</summary>
    /// <returns>The row's key.</returns>
    public long RunForKey()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(_handle);
    }

    public void Dispose() => _statement.Dispose();

    private int BindUtf8(string value)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_utf8.Length < longest)
            _utf8 = new byte[longest];
        return raw.sqlite3_bind_text(_statement, Next(), _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    /// <returns>The number of the parameter that gets a value now, from 1.</returns>
    private int Next()
    {
        _isNull[_bound] = false;
        return ++_bound;
    }

    /// <summary>Parameters keep their values from row to row: what is NULL already need not be told so. Most boxes are.</summary>
    private InsertStatement Null()
    {
        if (_isNull[_bound++])
            return this;
        _isNull[_bound - 1] = true;
        return Bound(raw.sqlite3_bind_null(_statement, _bound));
    }

    private InsertStatement Bound(int result)
    {
        if (result != raw.SQLITE_OK)
            Check(result);
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _handle);
}
