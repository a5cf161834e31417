using Dapper;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Formats.Archives;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Tests.Inbox.Members;

/// <summary>What becomes of archives and of the files in them: outcomes, journal, archive, quarantine.</summary>
public sealed class ArchiveIngestionTests : IDisposable
{
    // 附件/一.txt with the text 绩效自评一, by 7-Zip 26.02 with the password geheim.
    private const string LockedZip =
        "UEsDBBQAAQgAAAWMfF3Hs5J3GwAAAA8AAAAOAAAA6ZmE5Lu2L+S4gC50eHQb9zctaZWu5ypc/QI06EAinfwQHf44mCOjivlQSwECPwMUAAEIAAAF" +
        "jHxdx7OSdxsAAAAPAAAADgAkAAAAAAAAACCApIEAAAAA6ZmE5Lu2L+S4gC50eHQKACAAAAAAAAEAGABX8KdkXn/dAQAAAAAAAAAAAAAAAAAAAABQ" +
        "SwUGAAAAAAEAAQBgAAAARwAAAAAA";

    private readonly TempFolder _folder = new();
    private readonly List<Attempt> _attempts = [];
    private readonly InboxSettings _settings;

    public ArchiveIngestionTests()
    {
        Directory.CreateDirectory(_folder.File("in"));
        _settings = new InboxSettings { Folder = _folder.File("in"), Database = _folder.File("x.db") };
    }

    [Fact]
    public async Task Each_file_of_an_archive_is_a_file_of_its_own_and_the_archive_sums_them_up()
    {
        _folder.Write("in/附件.zip", ZipBytes.Of(("2023/一.txt", "绩效自评一"), ("2023/空.txt", ""), ("二.txt", "绩效自评二"), ("Thumbs.db", "x")));
        await Take();
        Assert.Equal(["2023/一.txt|succeeded|", "2023/空.txt|quarantined|The file is empty.", "二.txt|succeeded|"],
            Query("SELECT substr(path, instr(path, ' › ') + 3), state, error FROM ingests WHERE path LIKE '%附件.zip › %' ORDER BY path"));
        Assert.Equal(["succeeded||3"], Query("SELECT state, error, members FROM ingests WHERE path LIKE '%附件.zip'"));
        Assert.Equal("3 files (1 quarantined, 2 succeeded), 1 left out (Thumbs.db).", _attempts[^1].Detail());
        Assert.Equal(["一.txt", "二.txt"], Query("SELECT file_name FROM filings ORDER BY file_name"));
    }

    [Fact]
    public async Task The_archive_and_its_files_are_archived_and_a_file_that_cannot_be_read_is_in_quarantine_by_itself()
    {
        var zip = ZipBytes.Of(("2023/一.txt", "绩效自评一"), ("2023/空.txt", ""));
        _folder.Write("in/附件.zip", zip);
        await Take();
        Assert.Empty(Directory.GetFiles(_folder.File("in")));
        Assert.Equal(["绩效自评一", Convert.ToHexString(zip)], _settings.Outlets.Archive.Originals().OrderBy(o => o.Length)
            .Select(o => o.Extension == ".zip" ? Convert.ToHexString(File.ReadAllBytes(o.FullName)) : File.ReadAllText(o.FullName)));
        var file = Assert.Single(_settings.Outlets.Quarantine.Files);
        Assert.Equal(
            ("空.txt", _folder.File("in/附件.zip › 2023/空.txt"), "The file is empty."),
            (file.Name, Quarantine.FormerPath(file), Quarantine.ReasonOf(file)));
        Assert.Empty(Verification.Faults(_settings.Database));
        Assert.False(Directory.Exists(_settings.Database + ".unpacked"));
    }

    [Fact]
    public async Task Dropped_again_under_another_name_or_with_files_that_are_known_it_adds_nothing()
    {
        var zip = ZipBytes.Of(("a.txt", "绩效自评一"), ("b.txt", "绩效自评二"));
        _folder.Write("in/0.txt", "绩效自评一");
        await Take();
        _folder.Write("in/1.zip", zip);
        await Take();
        _folder.Write("in/2.zip", zip);
        await Take();
        Assert.Equal(
            [
                "0.txt|succeeded",
                "a.txt|duplicate",
                "b.txt|succeeded",
                "1.zip|succeeded",
                "a.txt|duplicate",
                "b.txt|duplicate",
                "2.zip|duplicate",
            ],
            _attempts.Select(a => $"{a.File.Name}|{a.Outcome.State}"));
        Assert.Equal(["2"], Query("SELECT count(*) FROM filings"));
    }

    [Fact]
    public async Task An_archive_with_a_damaged_file_goes_to_quarantine_since_the_file_is_nowhere_else_and_the_rest_is_stored()
    {
        _folder.Write("in/a.zip", new ZipBytes().Add("a.txt", "绩效自评一").Add("b.txt"u8.ToArray(), "x"u8.ToArray(), spoil: true).ToArray());
        await Take();
        Assert.Equal(["a.txt"], Query("SELECT file_name FROM filings"));
        Assert.Equal("a.zip", Assert.Single(_settings.Outlets.Quarantine.Files).Name);
        Assert.StartsWith("Files in the archive that could not be unpacked (1): b.txt (damaged).", _attempts[^1].Outcome.Reason);
        Assert.EndsWith("The rest: 1 file (1 succeeded).", _attempts[^1].Outcome.Reason);
    }

    [Fact]
    public async Task An_archive_waits_in_the_inbox_for_a_file_that_could_not_be_kept_and_is_then_taken_whole()
    {
        _folder.Write("in/a.zip", ZipBytes.Of(("a.txt", "绩效自评一"), ("b.txt", "绩效自评二")));
        _folder.Write("x.db.archive", "a file where the folder should be");
        await Take();
        Assert.Equal((IngestState.Failed, true), (_attempts[^1].Outcome.State, File.Exists(_folder.File("in/a.zip"))));
        Assert.StartsWith(
            "Not all files of the archive could be read now; a.txt: A copy of the original could not be kept:",
            _attempts[^1].Outcome.Reason);
        File.Delete(_folder.File("x.db.archive"));
        await Retry();
        Assert.Equal(("a.zip", IngestState.Succeeded), (_attempts[^1].File.Name, _attempts[^1].Outcome.State));
        Assert.Equal(["2"], Query("SELECT count(*) FROM filings"));
        Assert.Empty(Directory.GetFiles(_folder.File("in")));
    }

    [Fact]
    public async Task A_file_in_quarantine_is_tried_again_by_itself()
    {
        _folder.Write("in/附件.zip", ZipBytes.Of(("a.txt", "绩效自评一"), ("b.txt", "")));
        await Take();
        var file = Assert.Single(_settings.Outlets.Quarantine.Files);
        File.WriteAllText(file.FullName, "绩效自评二");
        await Retry();
        Assert.Equal(("b.txt", IngestState.Succeeded), (_attempts[^1].File.Name, _attempts[^1].Outcome.State));
        Assert.Equal(["a.txt", "b.txt"], Query("SELECT file_name FROM filings ORDER BY 1"));
        Assert.Empty(_settings.Outlets.Quarantine.Files);
    }

    [Fact]
    public async Task A_locked_archive_within_another_is_in_quarantine_by_itself_and_opens_with_its_password()
    {
        _folder.Write("in/a.zip", ZipBytes.Of([("locked.zip", Convert.FromBase64String(LockedZip)), ("a.txt", "绩效自评二"u8.ToArray())]));
        await Take();
        Assert.Contains("locked with a password", Quarantine.ReasonOf(Assert.Single(_settings.Outlets.Quarantine.Files)));
        await Retry("geheim");
        Assert.Equal(("locked.zip", IngestState.Succeeded), (_attempts[^1].File.Name, _attempts[^1].Outcome.State));
        Assert.Equal(
            [_folder.File("in/a.zip › locked.zip › 附件/一.txt")],
            Query("SELECT path FROM ingests WHERE path LIKE '%一.txt' AND state = 'succeeded'"));
    }

    [Fact]
    public async Task An_archive_that_was_named_stays_and_its_file_that_cannot_be_read_is_tried_again_with_it()
    {
        var path = _folder.Write("elsewhere/a.zip", ZipBytes.Of(("a.txt", "绩效自评一"), ("b.txt", "")));
        await Run(i => i.RunAsync([new NamedFile(new FileInfo(path), _settings.Outlets.Archive)], _attempts.Add, CancellationToken.None));
        Assert.True(File.Exists(path));
        Assert.Empty(_settings.Outlets.Quarantine.Files);
        using (var connection = Database.OpenReader(_settings.Database))
            Assert.Equal(($"{path} › b.txt", "The file is empty."), Assert.Single(FailedFiles.QuarantinedInPlace(connection, _settings)));
        _attempts.Clear();
        await Retry();
        Assert.Equal(
            ["a.txt|duplicate", "b.txt|quarantined", "a.zip|succeeded"],
            _attempts.Select(a => $"{a.File.Name}|{a.Outcome.State}"));
    }

    [Fact]
    public async Task A_bomb_goes_to_quarantine_with_a_sentence_and_nothing_of_it_is_left()
    {
        _folder.Write("in/a.zip", ZipBytes.Of(("a.txt", "绩效自评"u8.ToArray()), ("bomb.txt", new byte[50 << 20])));
        await Take();
        Assert.StartsWith("The archive unpacks to more than 200 times", Assert.Single(_attempts).Outcome.Reason);
        Assert.Equal(["0"], Query("SELECT count(*) FROM filings"));
        Assert.False(Directory.Exists(_settings.Database + ".unpacked"));
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_archive_to_be_tried_again()
    {
        _folder.Write("in/a.zip", ZipBytes.Of(Enumerable.Range(0, 200).Select(i => ($"{i}.txt", $"绩效自评{i}"))));
        using var stop = new CancellationTokenSource();
        await Run(i => Pass(i, a => { _attempts.Add(a); stop.Cancel(); }, stop.Token));
        Assert.Equal(("a.zip", IngestState.Failed), (_attempts[^1].File.Name, _attempts[^1].Outcome.State));
        Assert.Equal("The program was stopped before all files of the archive were read.", _attempts[^1].Outcome.Reason);
        await Take();
        Assert.Equal(["200"], Query("SELECT count(*) FROM filings"));
        Assert.Equal(["200"], Query("SELECT count(*) FROM ingests WHERE state = 'succeeded' AND members IS NULL"));
    }

    [Fact]
    public async Task Originals_brought_back_without_their_journal_are_read_again_from_the_archive_of_originals()
    {
        _folder.Write("in/a.zip", ZipBytes.Of(("a.txt", "绩效自评一"), ("b.txt", "绩效自评二")));
        await Take();
        File.Delete(_settings.Database);
        Database.OpenWriter(_settings.Database).Dispose();
        Assert.Equal(0, CommandRun.Of("reparse", "--db", _settings.Database).ExitCode);
        Assert.Equal(["2"], Query("SELECT count(*) FROM filings"));
        Assert.Empty(Verification.Faults(_settings.Database));
        // Now that it is known what the archive is, nobody opens it again.
        var attempts = Query("SELECT count(*) FROM ingests");
        Assert.Equal(0, CommandRun.Of("reparse", "--db", _settings.Database).ExitCode);
        Assert.Equal(attempts, Query("SELECT count(*) FROM ingests"));
    }

    public void Dispose() => _folder.Dispose();

    private Task Take() => Run(i => Pass(i, _attempts.Add, CancellationToken.None));

    private async Task Pass(Ingestion ingestion, Action<Attempt> report, CancellationToken stop)
    {
        var claims = Directory.GetFiles(_settings.Folder).Order(StringComparer.Ordinal)
            .Select(f => ClaimedFile.TryTake(Ingest.Files.FoundFile.At(f)!, _settings.Outlets)!).ToList();
        await ingestion.RunAsync(claims, report, stop);
        claims.ForEach(c => c.Dispose());
    }

    private Task Retry(params string[] passwords) =>
        Run(i => new Retry(_settings, i, _ => true).RunAsync(_attempts.Add, CancellationToken.None), passwords);

    private async Task Run(Func<Ingestion, Task> work, params string[] passwords)
    {
        using var ingestion = new Ingestion(_settings.Database, TimeProvider.System, passwords: passwords);
        await work(ingestion);
    }

    private string[] Query(string sql)
    {
        using var connection = Database.OpenReader(_settings.Database);
        return [.. connection.Query(sql).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values))];
    }
}
