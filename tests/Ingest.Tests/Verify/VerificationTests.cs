using Dapper;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Tests.Verify;

public sealed class VerificationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task All_is_well_after_a_run()
    {
        await Ingest();
        Assert.Empty(Verification.Faults(_folder.File("x.db")));
    }

    [Theory]
    [InlineData("DELETE FROM pages WHERE filing_id = 1", "Filing 1 (a.txt) has 0 of its 1 pages.")]
    [InlineData(
        "DELETE FROM findings WHERE filing_id = 1 AND ordinal = 1; INSERT INTO findings (filing_id, ordinal, rule, severity, subject, message) VALUES (1, 9, 'x', 'info', '', '')",
        "rows of findings, numbered up to 9."
    )]
    [InlineData("DELETE FROM filings WHERE filing_id = 1", "rows of pages belong to no row of filings.")]
    [InlineData(
        "DELETE FROM header_fields; DELETE FROM pages; INSERT INTO pages (page_id, filing_id, page, text_origin, text) SELECT 99, filing_id, 1, 'txt', '' FROM filings",
        "point at rows of pages that are not there."
    )]
    [InlineData(
        "INSERT INTO projects (project_id, filing_id, ordinal, name) VALUES (7, 8, 1, ''); INSERT INTO budget_items (filing_id, ordinal, item, project_id) VALUES (1, 1, '', 7)",
        "Filing 1 has 1 rows of budget_items that point at projects of another filing."
    )]
    [InlineData("DELETE FROM full_text_entries", "cannot be found by search.")]
    [InlineData("DELETE FROM ingests", "The journal knows of no attempt that stored filing 1")]
    [InlineData(
        "INSERT INTO decisions (act, sha256, part, record, anchor, by_whom, at, parser_version) "
            + "SELECT 'confirm', sha256, 1, 'filings', '#1', 'x', '', '' FROM filings",
        "Decisions on filing 1 (a.txt) are not applied yet"
    )]
    [InlineData("UPDATE filings SET part = 2", "has 1 filings, numbered up to 2.")]
    public async Task A_fault_of_the_rows_is_named(string sql, string said)
    {
        await Ingest();
        using (var connection = Database.OpenWriter(_folder.File("x.db")))
            connection.Execute("PRAGMA foreign_keys = OFF; " + sql);
        Assert.Contains(Verification.Faults(_folder.File("x.db")), f => f.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        await Ingest();
        using (var file = File.OpenWrite(_folder.File("x.db")))
        {
            file.Seek(-4096 * 3, SeekOrigin.End);
            file.Write(new byte[4096 * 2]);
        }
        Assert.Contains(Verification.Faults(_folder.File("x.db")), f =>
            f.StartsWith("The database is damaged: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_original_that_is_missing_or_damaged_or_was_never_read_is_named()
    {
        await Ingest();
        var original = OriginalArchive.Of(_folder.File("x.db")).Originals().Single();
        _folder.Write($"x.db.archive/{original.Directory!.Name}/{original.Name}", "other words");
        Assert.EndsWith("is not what its name says: bring it back from a copy.", Verification.Faults(_folder.File("x.db")).Single());
        original.Delete();
        _folder.Write("x.db.archive/e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.txt", "");
        Assert.Contains(Verification.Faults(_folder.File("x.db")), f =>
            f.StartsWith("The archive holds no original of a.txt", StringComparison.Ordinal));
        Assert.Contains("Archived originals without filings: 1; `pipeline reparse` reads them.", Verification.Faults(_folder.File("x.db")));
    }

    public void Dispose() => _folder.Dispose();

    private async Task Ingest()
    {
        using var ingestion = new Ingestion(_folder.File("x.db"), TimeProvider.System);
        var file = new NamedFile(new FileInfo(_folder.Write("a.txt", "松鹤区教育局通知")), OriginalArchive.Of(_folder.File("x.db")));
        await ingestion.RunAsync([file], a => Assert.Equal("succeeded", a.Outcome.State), CancellationToken.None);
    }
}
