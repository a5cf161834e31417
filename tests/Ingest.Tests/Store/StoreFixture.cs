using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

/// <summary>A database of its own, and documents stored in it.</summary>
internal sealed class StoreFixture : IDisposable
{
    private readonly TempFolder _folder = new();

    public StoreFixture() => Connection = Database.OpenWriter(_folder.File("x.db"));

    public SqliteConnection Connection { get; }

    public void Store(string sha256, ParsedDocument document)
    {
        using var store = new FilingStore(Connection, TimeProvider.System);
        store.Write(sha256, "表.txt", document);
    }

    /// <summary>The values of a query's rows, joined by | within a row.</summary>
    public string[] Rows(string sql) =>
        [
            .. Connection
                .Query(sql)
                .Select(row =>
                    string.Join(
                        '|',
                        ((IDictionary<string, object?>)row).Values.Select(v =>
                            Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)))),
        ];

    public string[] Tables() =>
        Rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'full_text%' ORDER BY name");

    public void Dispose()
    {
        Connection.Dispose();
        _folder.Dispose();
    }
}
