using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>The prepared statements of a connection: made once, used for every row, closed together.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly List<InsertStatement> _all = [];

    public InsertStatement Insert(string table, params IReadOnlyList<string> columns)
    {
        var statement = new InsertStatement(connection, table, columns);
        _all.Add(statement);
        return statement;
    }

    public void Dispose() => _all.ForEach(s => s.Dispose());
}
