using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Reconcile;

/// <summary>Statements that are run again and again, each compiled once: of a short one, that takes longer than running it.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _compiled = new(StringComparer.Ordinal);

    /// <param name="values">For @1, @2 … in their order.</param>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params IReadOnlyList<object?> values)
    {
        var rows = new List<T>();
        using var reader = With(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>As <see cref="Query"/>, one row at a time; the same statement may not be run meanwhile.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var reader = With(sql, []).ExecuteReader();
        while (reader.Read())
            yield return row(reader);
    }

    public void Execute(string sql, params IReadOnlyList<object?> values) => With(sql, values).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _compiled.Values)
            command.Dispose();
    }

    private SqliteCommand With(string sql, IReadOnlyList<object?> values)
    {
        if (!_compiled.TryGetValue(sql, out var command))
            _compiled.Add(sql, command = Compile(sql, values.Count));
        using var now = connection.CreateCommand();
        command.Transaction = now.Transaction;
        for (var i = 0; i < values.Count; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Compile(string sql, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= values; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        return command;
    }
}
