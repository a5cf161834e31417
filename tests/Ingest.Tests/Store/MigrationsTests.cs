using Dapper;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

public sealed class MigrationsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_new_database_has_the_newest_schema_and_opening_it_again_keeps_its_rows()
    {
        using (var first = Database.OpenWriter(_folder.File("x.db")))
            first.Execute("INSERT INTO ingests (path, state, attempt, started_at) VALUES ('x', 'running', 1, 'now')");
        using var again = Database.OpenWriter(_folder.File("x.db"));
        Assert.Equal(Migrations.Newest, again.ExecuteScalar<int>("PRAGMA user_version"));
        Assert.Equal(1, again.ExecuteScalar<int>("SELECT count(*) FROM ingests"));
    }

    [Fact]
    public void Refuses_a_database_of_a_newer_program()
    {
        using (var newer = Database.OpenWriter(_folder.File("x.db")))
            newer.Execute("PRAGMA user_version = 9999");
        var error = Assert.Throws<EnvironmentException>(() => Database.OpenWriter(_folder.File("x.db")));
        Assert.Contains("schema 9999", error.Message);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_database()
    {
        var path = _folder.Write("x.db", new string('x', 5000));
        Assert.Contains("is not an SQLite database", Assert.Throws<EnvironmentException>(() => Database.OpenWriter(path)).Message);
    }

    [Fact]
    public void A_reader_writes_nothing()
    {
        Database.OpenWriter(_folder.File("x.db")).Dispose();
        using var reader = Database.OpenReader(_folder.File("x.db"));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => reader.Execute("DELETE FROM filings"));
    }

    public void Dispose() => _folder.Dispose();
}
