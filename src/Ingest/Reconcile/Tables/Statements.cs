using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>
/// Statements that are run again and again, each compiled once, on the connection's own handle: of short ones, command objects and
/// compiling take longer than SQLite does.
/// </summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly sqlite3 _handle = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
    private readonly Dictionary<string, sqlite3_stmt> _compiled = new(StringComparer.Ordinal);

    /// <param name="values">
    /// For ?1, ?2 … (a name such as @1 would count by where it stands first): texts, integers, booleans, reals or null.
    /// </param>
    public List<T> Query<T>(string sql, Func<StatementRow, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        var statement = With(sql, values);
        try
        {
            while (Step(statement))
                rows.Add(row(new StatementRow(statement)));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
        return rows;
    }

    /// <summary>One row at a time; the same statement may not be run meanwhile.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<StatementRow, T> row)
    {
        var statement = With(sql, []);
        try
        {
            while (Step(statement))
                yield return row(new StatementRow(statement));
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Execute(string sql, params ReadOnlySpan<object?> values) => Query(sql, _ => 0, values);

    public void Dispose()
    {
        foreach (var statement in _compiled.Values)
            statement.Dispose();
    }

    private sqlite3_stmt With(string sql, ReadOnlySpan<object?> values)
    {
        if (!_compiled.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(_handle, sql, out statement));
            _compiled.Add(sql, statement);
        }
        for (var i = 0; i < values.Length; i++)
            Check(Bind(statement, i + 1, values[i]));
        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, parameter),
        string text => raw.sqlite3_bind_text(statement, parameter, text),
        long integer => raw.sqlite3_bind_int64(statement, parameter, integer),
        int integer => raw.sqlite3_bind_int64(statement, parameter, integer),
        bool flag => raw.sqlite3_bind_int64(statement, parameter, flag ? 1 : 0),
        double real => raw.sqlite3_bind_double(statement, parameter, real),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a row.", nameof(value)),
    };

    /// <returns>Whether there is a row.</returns>
    private bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _handle);
}
