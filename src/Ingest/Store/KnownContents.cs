using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Tells, from any thread, whether a content is stored already, and what people decided on it.</summary>
internal sealed class KnownContents(string database) : IDisposable
{
    private readonly SqliteConnection _connection = Database.OpenReader(database);
    private readonly Lock _gate = new();

    public bool Contains(string sha256)
    {
        lock (_gate)
            return In(_connection, sha256);
    }

    /// <summary>Whether a content is an archive whose files were dealt with.</summary>
    public bool IsArchive(string sha256)
    {
        lock (_gate)
            return _connection.ExecuteScalar<bool>(
                "SELECT EXISTS (SELECT 1 FROM ingests WHERE sha256 = @sha256 AND members IS NOT NULL)",
                new { sha256 });
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Decision> Decisions(string sha256)
    {
        lock (_gate)
            return [.. DecisionTable.On(_connection, sha256).Select(d => d.ForParser())];
    }

    public static bool In(SqliteConnection connection, string sha256) =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM filings WHERE sha256 = @sha256)", new { sha256 });

    public void Dispose() => _connection.Dispose();
}
