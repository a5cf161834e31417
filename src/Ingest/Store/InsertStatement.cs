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
    private byte[] _utf8 = new byte[1024];
    private int _bound;

    public InsertStatement(SqliteConnection connection, string table, params IReadOnlyList<string> columns)
    {
        _handle = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
        var values = string.Join(", ", Enumerable.Repeat("?", columns.Count));
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})";
        Check(raw.sqlite3_prepare_v2(_handle, sql, out _statement));
    }

    /// <summary>Begins a row, also after one that could not be finished.</summary>
    public InsertStatement Row()
    {
        _bound = 0;
        return this;
    }

    public InsertStatement Integer(long? value) =>
        Bound(value is { } v ? raw.sqlite3_bind_int64(_statement, ++_bound, v) : Null());

    public InsertStatement Real(double? value) =>
        Bound(value is { } v ? raw.sqlite3_bind_double(_statement, ++_bound, v) : Null());

    public InsertStatement Real(decimal? value) => Real((double?)value);

    public InsertStatement Text(string? value) => Bound(value is null ? Null() : BindUtf8(value));

    /// <summary>Stores the row and is ready for the next.</summary>
    /// <returns>The row's key.</returns>
    public long Run()
    {
        // A value left out would store the row before's.
        if (_bound != raw.sqlite3_bind_parameter_count(_statement))
            throw new InvalidOperationException($"{_bound} values were given for a row of {raw.sqlite3_bind_parameter_count(_statement)} columns.");
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        return raw.sqlite3_last_insert_rowid(_handle);
    }

    public void Dispose() => _statement.Dispose();

    private int Null() => raw.sqlite3_bind_null(_statement, ++_bound);

    private int BindUtf8(string value)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_utf8.Length < longest)
            _utf8 = new byte[longest];
        return raw.sqlite3_bind_text(_statement, ++_bound, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, _utf8)));
    }

    private InsertStatement Bound(int result)
    {
        Check(result);
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _handle);
}
