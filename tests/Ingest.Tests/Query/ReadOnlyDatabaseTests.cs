using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Query;

public class ReadOnlyDatabaseTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Fact]
    public void Reads_in_a_folder_that_may_not_be_written()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Nothing keeps this user from writing.");
            return;
        }
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "读 only?#%")).FullName;
        var copy = Path.Combine(folder, "copy.db");
        File.Copy(database.Path, copy);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var open = ReadOnlyDatabase.Open(copy);
            Assert.Equal(3L, open.Query("SELECT count(*) FROM filings").Rows.Single()[0]);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_query_ends_when_its_time_is_over_and_the_next_is_not_the_worse_for_it()
    {
        using var open = database.Open();
        open.StopAfter(0.05);
        var endless = Assert.Throws<SqliteException>(() =>
            open.Query("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"));
        Assert.Equal(SQLitePCL.raw.SQLITE_INTERRUPT, endless.SqliteErrorCode);
        open.StopAfter(60);
        Assert.Equal(3L, open.Query("SELECT count(*) FROM filings").Rows.Single()[0]);
    }

    [Fact]
    public void Names_a_database_of_something_else()
    {
        var other = Path.Combine(database.Folder, "other.db");
        using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE notes (note)";
            command.ExecuteNonQuery();
        }
        Assert.Contains(
            "without filings",
            Assert.Throws<EnvironmentException>(() => ReadOnlyDatabase.Open(other)).Message,
            StringComparison.Ordinal);
    }
}
