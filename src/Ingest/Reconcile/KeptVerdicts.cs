using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile;

/// <summary>What persons said, taken over into a database that is brought back in the place of another.</summary>
internal static class KeptVerdicts
{
    private const string Columns = "a, b, verdict, by_whom, at";

    /// <summary>Those of a database; none of one that cannot be read, or is of a time before there were any.</summary>
    public static IReadOnlyList<(string One, string Other, string Verdict, string ByWhom, string At)> Of(string database)
    {
        try
        {
            using var connection = Database.OpenReader(database);
            return connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'verdicts')")
                ? [.. connection.Query<(string, string, string, string, string)>($"SELECT {Columns} FROM verdicts ORDER BY verdict_id")] : [];
        }
        catch (Exception e) when (e is EnvironmentException or SqliteException)
        {
            return [];
        }
    }

    /// <summary>Adds those that are missing.</summary>
    public static void AddTo(SqliteConnection connection, IReadOnlyList<(string One, string Other, string Verdict, string ByWhom, string At)> verdicts)
    {
        using var reconciliation = new Reconciliation(connection);
        Transaction.Commit(connection, () =>
        {
            foreach (var (a, b, verdict, by, at) in verdicts)
                if (connection.Execute(
                    $"INSERT INTO verdicts ({Columns}) SELECT @a, @b, @verdict, @by, @at WHERE NOT EXISTS (SELECT 1 FROM verdicts WHERE ({Columns}) = (@a, @b, @verdict, @by, @at))",
                    new { a, b, verdict, by, at }) > 0)
                    reconciliation.NoteVerdict(a, b);
            return verdicts.Count;
        });
    }
}
