using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

/// <summary>A database of schema 3, as it was before money lines and results had links, is brought up to date.</summary>
public sealed class FormerSchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StoreFixture _today = new();

    public FormerSchemaTests()
    {
        _today.Store("aa", FilledFiling.Parsed());
        using var former = Open();
        foreach (var script in Scripts().Take(3))
            former.Execute(script);
        former.Execute("PRAGMA user_version = 3; PRAGMA foreign_keys = OFF");
        former.Execute("ATTACH @path AS today", new { path = _today.Connection.DataSource });
        foreach (var table in _today.Tables().Where(t => Columns(former, t).Any()))
        {
            var columns = string.Join(", ", Columns(former, table));
            // Results, which schema 3 refuses, are left out.
            former.Execute($"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}");
        }
    }

    [Fact]
    public void Every_row_keeps_its_key_and_its_values()
    {
        using var former = Open();
        var tables = _today.Tables().Where(t => Columns(former, t).Any())
            .ToDictionary(t => t, t => string.Join(", ", Columns(former, t).Prepend("rowid")));
        var before = tables.Select(t => (t.Key, Rows(former, $"SELECT {t.Value} FROM {t.Key}"))).ToList();
        Assert.NotEmpty(Rows(former, "SELECT 1 FROM indicator_values"));
        using var migrated = Database.OpenWriter(_folder.File("x.db"));
        Assert.Equal(Migrations.Newest, migrated.ExecuteScalar<int>("PRAGMA user_version"));
        Assert.Equal(before, tables.Select(t => (t.Key, Rows(migrated, $"SELECT {t.Value} FROM {t.Key}"))));
        Assert.Equal(["ok"], Rows(migrated, "PRAGMA integrity_check"));
        Assert.Empty(Rows(migrated, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public void What_others_hung_on_the_values_stays_and_works()
    {
        using (var former = Open())
            former.Execute(
                """
                CREATE TABLE notes (value INTEGER REFERENCES indicator_values ON DELETE CASCADE, note TEXT);
                INSERT INTO notes SELECT indicator_value_id, 'mine' FROM indicator_values;
                CREATE INDEX mine ON indicator_values (unit);
                CREATE TRIGGER told AFTER DELETE ON indicator_values BEGIN INSERT INTO notes VALUES (NULL, 'gone'); END;
                """);
        using var migrated = Database.OpenWriter(_folder.File("x.db"));
        Assert.Equal(["mine|3"], Rows(migrated, "SELECT note, count(*) FROM notes GROUP BY note"));
        Assert.Equal(["mine", "told"], Rows(migrated, "SELECT name FROM sqlite_schema WHERE name IN ('mine', 'told') ORDER BY name"));
        migrated.Execute("DELETE FROM indicator_values WHERE indicator_value_id = 1");
        Assert.Equal(["gone|1", "mine|2"], Rows(migrated, "SELECT note, count(*) FROM notes GROUP BY note ORDER BY note"));
    }

    [Fact]
    public void New_filings_are_stored_beside_the_former()
    {
        using var migrated = Database.OpenWriter(_folder.File("x.db"));
        using (var store = new FilingStore(migrated, TimeProvider.System))
            store.Write("bb", "表.txt", FilledFiling.Parsed());
        Assert.Equal(["1|annual|3", "2|actual|1", "2|annual|3"], Rows(migrated,
            "SELECT filing_id, horizon, count(*) FROM indicator_values JOIN indicators USING (indicator_id) GROUP BY filing_id, horizon"));
        Assert.Throws<SqliteException>(() => migrated.Execute("UPDATE indicator_values SET horizon = 'other'"));
        Assert.Empty(Rows(migrated, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Which_filings_count_is_told_at_once()
    {
        using var migrated = Database.OpenWriter(_folder.File("x.db"));
        Assert.Equal(["current|only"], Rows(migrated, "SELECT role, basis FROM disclosure_copies JOIN filings USING (sha256, part)"));
    }

    public void Dispose()
    {
        _today.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<string> Scripts()
    {
        var program = typeof(Database).Assembly;
        foreach (
            var name in program
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
        {
            using var script = new StreamReader(program.GetManifestResourceStream(name)!);
            yield return script.ReadToEnd();
        }
    }

    private static IEnumerable<string> Columns(SqliteConnection connection, string table) =>
        connection.Query<string>("SELECT name FROM pragma_table_info(@table, 'main')", new { table });

    private static string[] Rows(SqliteConnection connection, string sql) =>
        [
            .. connection
                .Query(sql)
                .Select(row =>
                    string.Join(
                        '|',
                        ((IDictionary<string, object?>)row).Values.Select(v =>
                            Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)))),
        ];

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("x.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
