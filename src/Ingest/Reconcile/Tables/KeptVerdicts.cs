using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>What persons said, taken over into a database that is brought back in the place of another.</summary>
internal static class KeptVerdicts
{
    private const string Columns = "a, b, verdict, by_whom, at";

    private const string Missing =
        $"""
        INSERT INTO verdicts ({Columns}) SELECT @A, @B, @Verdict, @ByWhom, @At
        WHERE NOT EXISTS (SELECT 1 FROM verdicts WHERE ({Columns}) = (@A, @B, @Verdict, @ByWhom, @At))
        """;

    /// <summary>Those of a database; none of one that cannot be read, or is of a time before there were any.</summary>
    public static IReadOnlyList<KeptVerdict> Of(string database)
    {
        try
        {
            using var connection = Database.OpenReader(database);
            if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'verdicts')"))
                return [];
            return [.. connection.Query<KeptVerdict>(
                "SELECT a AS A, b AS B, verdict AS Verdict, by_whom AS ByWhom, at AS At FROM verdicts ORDER BY verdict_id")];
        }
        catch (Exception e) when (e is EnvironmentException or SqliteException)
        {
            return [];
        }
    }

    /// <summary>Adds those that are missing.</summary>
    public static void AddTo(SqliteConnection connection, IReadOnlyList<KeptVerdict> verdicts)
    {
        using var reconciliation = new Reconciliation(connection);
        Transaction.Commit(connection, () =>
        {
            foreach (var verdict in verdicts)
                if (connection.Execute(Missing, verdict) > 0)
                    reconciliation.NoteVerdict(verdict.A, verdict.B);
            return verdicts.Count;
        });
    }
}
