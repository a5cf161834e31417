using Dapper;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class IngestionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<Attempt> _attempts = [];

    [Fact]
    public async Task Every_file_has_an_outcome_and_the_journal_says_the_same()
    {
        _folder.Write("in/1.txt", "绩效自评");
        _folder.Write("in/2.txt", "");
        _folder.Write("in/3.txt", "绩效自评");
        _folder.Write("in/4.docx", "PK\x03\x04 word/");
        await Ingest();
        Assert.Equal(["1.txt|succeeded", "2.txt|quarantined", "3.txt|duplicate", "4.docx|quarantined"], Outcomes());
        Assert.Equal(
            [
                "1.txt|succeeded|",
                "2.txt|quarantined|The file is empty.",
                "3.txt|duplicate|",
                $"4.docx|quarantined|{_attempts.Single(a => a.File.Name == "4.docx").Outcome.Reason}",
            ],
            Query("SELECT path, state, error FROM ingests ORDER BY ingest_id")
                .Select(r => Path.GetFileName(r.Split('|')[0]) + r[r.IndexOf('|', StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task A_second_run_adds_attempts_and_no_filings()
    {
        _folder.Write("in/1.txt", "绩效自评");
        await Ingest();
        await Ingest();
        Assert.Equal(["1.txt|succeeded", "1.txt|duplicate"], Outcomes());
        Assert.Equal(["1"], Query("SELECT count(*) FROM filings"));
    }

    [Fact]
    public async Task The_sources_stay_and_the_archive_has_a_copy_of_each_that_was_read()
    {
        var source = _folder.Write("in/1.txt", "绩效自评");
        _folder.Write("in/2.txt", "");
        await Ingest();
        Assert.True(File.Exists(source));
        Assert.Equal(
            "绩效自评",
            File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.File("x.db.archive"), "*", SearchOption.AllDirectories))));
    }

    [Fact]
    public async Task A_duplicate_whose_original_the_archive_lost_is_archived_again()
    {
        _folder.Write("in/1.txt", "绩效自评");
        await Ingest();
        Directory.Delete(_folder.File("x.db.archive"), recursive: true);
        await Ingest();
        Assert.Single(Directory.GetFiles(_folder.File("x.db.archive"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_to_be_tried_again()
    {
        var files = new[] { new FoundFile(FilePath.Of(_folder.File("gone.txt")), default) };
        await Ingest(files);
        Assert.Equal(["gone.txt|failed"], Outcomes());
        _folder.Write("gone.txt", "绩效自评");
        await Ingest(files);
        Assert.Equal(["failed|1", "succeeded|2"], Query("SELECT state, attempt FROM ingests ORDER BY ingest_id"));
    }

    [Fact]
    public async Task A_locked_database_stops_the_run_and_stores_nothing()
    {
        _folder.Write("in/1.txt", "绩效自评");
        using var ingestion = new Ingestion(_folder.File("x.db"), TimeProvider.System, lockTimeoutSeconds: 1);
        using var other = Database.OpenWriter(_folder.File("x.db"));
        using (other.BeginTransaction(deferred: false))
        {
            var error = await Assert.ThrowsAsync<EnvironmentException>(() =>
                ingestion.RunAsync(Sources(), _attempts.Add, CancellationToken.None));
            Assert.Contains("is locked by another program", error.Message);
        }
        await ingestion.RunAsync(Sources(), _attempts.Add, CancellationToken.None);
        Assert.Equal(["1.txt|succeeded"], Outcomes());
    }

    public void Dispose() => _folder.Dispose();

    private async Task Ingest(IEnumerable<FoundFile>? files = null)
    {
        using var ingestion = new Ingestion(_folder.File("x.db"), TimeProvider.System);
        await ingestion.RunAsync(Sources(files), _attempts.Add, CancellationToken.None);
    }

    private IEnumerable<NamedFile> Sources(IEnumerable<FoundFile>? files = null) =>
        (files ?? NamedFiles.Of([_folder.File("in")], refusal => Assert.Fail(refusal.ToString())))
            .Select(f => new NamedFile(f, OriginalArchive.Of(_folder.File("x.db"))));

    /// <summary>By name: a file that takes long comes after others.</summary>
    private IEnumerable<string> Outcomes() =>
        _attempts.Select(a => $"{a.File.Name}|{a.Outcome.State}").OrderBy(o => o.Split('|')[0], StringComparer.Ordinal);

    private string[] Query(string sql)
    {
        using var connection = Database.OpenReader(_folder.File("x.db"));
        return [.. connection.Query(sql).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values))];
    }
}
