using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Brings a database to the newest schema: Migrations/NNNN_*.sql in order, each once. PRAGMA user_version holds the number of the last.
/// </summary>
internal static class Migrations
{
    // The schema that has what is derived of filings as it is today.
    private const int Derived = 14;

    private static readonly (int Number, string Resource)[] All =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => (NumberOf(n), n)).Order()];

    public static int Newest => All[^1].Number;

    /// <summary>Whether a database has all that today's queries name; what a newer program added does them no harm.</summary>
    public static bool IsNewest(SqliteConnection connection) => Version(connection) >= Newest;

    public static void Apply(SqliteConnection connection)
    {
        if (Version(connection) == Newest)
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection);
        if (version > Newest)
            throw new EnvironmentException(
                $"The database {connection.DataSource} has schema {version}; this program knows schemas up to {Newest}. Use a newer "
                    + $"program.");
        foreach (var (number, resource) in All.Where(m => m.Number > version))
            connection.Execute(
                Read(resource) + $"\nPRAGMA user_version = {number.ToString(CultureInfo.InvariantCulture)};",
                transaction: transaction);
        Succession.Store(connection);
        if (version is > 0 and < Derived)
            Reconcile(connection);
        transaction.Commit();
    }

    private static void Reconcile(SqliteConnection connection)
    {
        using var reconciliation = new Reconciliation(connection);
        reconciliation.Rebuild();
    }

    private static long Version(SqliteConnection connection) => Database.Scalar(connection, "PRAGMA user_version");

    private static int NumberOf(string resource) =>
        int.Parse(resource.Split('.')[^2].AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
