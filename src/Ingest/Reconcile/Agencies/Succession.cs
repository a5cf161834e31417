using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile.Regions;

namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>A kind of agency that succeeded another in a reform.</summary>
/// <param name="From">Its name without the place, as <see cref="NameFold"/> folds it.</param>
/// <param name="Year">Of the reform at the top.</param>
/// <param name="Source">The plan of the reform, and whether this name was seen in it.</param>
internal sealed record Succession(string From, string To, int Year, string Source)
{
    public static IReadOnlyList<Succession> All { get; } =
        [.. DataFile.Lines("successions.tsv").Select(c => new Succession(c[0], c[1], int.Parse(c[2], CultureInfo.InvariantCulture), c[3]))];

    /// <summary>Puts all into a database in the place of those that it has.</summary>
    public static void Store(SqliteConnection connection)
    {
        connection.Execute("DELETE FROM agency_successions");
        connection.Execute(
            "INSERT INTO agency_successions (from_name, to_name, year, source) VALUES (@From, @To, @Year, @Source)", All);
    }
}
