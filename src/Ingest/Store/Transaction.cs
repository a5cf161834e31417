using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>Runs work in one write transaction.</summary>
internal static class Transaction
{
    /// <exception cref="EnvironmentException">The database, and not the work, is at fault.</exception>
    public static T Commit<T>(SqliteConnection connection, Func<T> work)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e) when (DatabaseFault.Explain(e, connection.DataSource) is { } message)
        {
            throw new EnvironmentException(message, e);
        }
    }
}
