namespace Pipeline.Runs.Tests;

public class ReadOnlyTests(IngestedFiling filing) : IClassFixture<IngestedFiling>
{
    [Theory]
    [InlineData("INSERT INTO goals (filing_id, ordinal, text) VALUES (1, 1, 'x')")]
    [InlineData("UPDATE filings SET title = 'x'")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM filings")]
    [InlineData("DROP TABLE filings")]
    [InlineData("CREATE TABLE x (y)")]
    [InlineData("CREATE TEMP TABLE x (y)")]
    [InlineData("ATTACH 'FOLDER/other.db' AS other")]
    [InlineData("ATTACH 'FOLDER/filing.txt' AS other")]
    [InlineData("VACUUM")]
    [InlineData("VACUUM INTO 'FOLDER/copy.db'")]
    [InlineData("PRAGMA writable_schema = 1")]
    [InlineData("PRAGMA query_only = 0")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("PRAGMA user_version = 9")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("REINDEX")]
    [InlineData("ANALYZE")]
    [InlineData("SELECT load_extension('FOLDER/x')")]
    [InlineData("SELECT 1; DROP TABLE filings")]
    [InlineData("INSERT INTO full_text (full_text) VALUES ('optimize')")]
    public void SQLite_refuses_what_would_change_anything(string sql)
    {
        var before = Contents();
        var run = Run.Pipeline("query", sql.Replace("FOLDER", filing.Folder, StringComparison.Ordinal), "--db", filing.Database);
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^pipeline: [^\n]*(only reads|not authorized)[^\n]*\n$", run.Errors);
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("SELECT count(*) FROM filings")]
    [InlineData("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT sum(i) FROM n")]
    [InlineData("SELECT name FROM pragma_table_info('filings')")]
    [InlineData("PRAGMA table_info(filings)")]
    [InlineData("EXPLAIN QUERY PLAN SELECT * FROM texts")]
    [InlineData("SELECT rowid FROM full_text WHERE full_text MATCH '办公'")]
    public void SQLite_takes_what_only_reads(string sql) =>
        Assert.Equal(0, Run.Pipeline("query", sql, "--db", filing.Database).ExitCode);

    /// <summary>Every file beside the database with its content, but for the lock and the empty log that SQLite makes to read.</summary>
    private List<string> Contents() =>
        [
            .. Directory
                .GetFiles(filing.Folder, "*", SearchOption.AllDirectories)
                .Order()
                .Where(f =>
                    !f.EndsWith("-shm", StringComparison.Ordinal)
                    && !(f.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(f).Length == 0))
                .Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"),
        ];
}
