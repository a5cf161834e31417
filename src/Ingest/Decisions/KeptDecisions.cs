using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Decisions;

/// <summary>What people decided, taken over into a database that is brought back in the place of another.</summary>
internal static class KeptDecisions
{
    /// <summary>Those of a database; none of one that cannot be read, or is of a time before there were any.</summary>
    public static IReadOnlyList<KeptDecision> Of(string database)
    {
        try
        {
            using var connection = Database.OpenReader(database);
            return connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'decisions')")
                ? [.. DecisionTable.Of(connection)] : [];
        }
        catch (Exception e) when (e is EnvironmentException or SqliteException)
        {
            return [];
        }
    }

    /// <summary>
    /// Adds those that are missing, under their numbers where these are free; their filings have to be read again.
    /// </summary>
    public static void AddTo(SqliteConnection connection, IReadOnlyList<KeptDecision> decisions) => Transaction.Commit(connection, () =>
    {
        var there = DecisionTable.Of(connection).ToList();
        var (known, taken) = (there.ToLookup(d => d with { Id = null }, d => d.Id), there.Select(d => d.Id).ToHashSet());
        var numbers = new Dictionary<long, long>();
        foreach (var decision in decisions)
        {
            var kept = decision with { Id = null, Undoes = decision.Undoes is { } undone ? numbers[undone] : null };
            var id = known[kept].FirstOrDefault()
                ?? DecisionTable.Add(connection, taken.Contains(decision.Id) ? kept : kept with { Id = decision.Id });
            taken.Add(numbers[decision.Id!.Value] = id);
        }
        return decisions.Count;
    });
}
