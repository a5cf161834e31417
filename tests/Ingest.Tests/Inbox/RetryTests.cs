using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Schedule;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

/// <summary>Files whose attempt failed: what is told of them, and that a retry brings them where they belong.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly InboxSettings _settings;
    private readonly List<string> _outcomes = [];

    public RetryTests()
    {
        Directory.CreateDirectory(_folder.File("in"));
        _settings = new InboxSettings { Folder = _folder.File("in"), Database = _folder.File("x.db") };
    }

    [Fact]
    public async Task Takes_what_failed_in_the_inbox_and_reads_what_failed_elsewhere()
    {
        await Fail("in/a.txt", "elsewhere/b.txt");
        await Retry(_ => true);
        Assert.Equal(["b.txt succeeded", "a.txt succeeded"], _outcomes);
        Assert.Equal((false, true), (File.Exists(_folder.File("in/a.txt")), File.Exists(_folder.File("elsewhere/b.txt"))));
        Assert.Equal(2, _settings.Outlets.Archive.Originals().Count());
    }

    [Fact]
    public async Task Takes_only_what_is_asked_for()
    {
        await Fail("in/a.txt", "in/b.txt");
        await Retry(path => path.EndsWith("b.txt", StringComparison.Ordinal));
        Assert.Equal(["b.txt succeeded"], _outcomes);
        Assert.True(File.Exists(_folder.File("in/a.txt")));
    }

    [Fact]
    public async Task A_file_that_has_gone_or_succeeded_since_is_no_longer_told_of()
    {
        await Fail("in/a.txt", "in/b.txt", "in/c.txt");
        File.Delete(_folder.File("in/a.txt"));
        await Retry(path => path.EndsWith("b.txt", StringComparison.Ordinal));
        using var connection = Database.OpenReader(_settings.Database);
        Assert.Equal("c.txt", Path.GetFileName(Assert.Single(FailedFiles.All(connection)).Path));
        Assert.Contains(
            "Failed, to be tried again (1):\n  ",
            BatchSummary.Of(connection, DateTimeOffset.UnixEpoch, [], null, TimeSpan.Zero),
            StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The archive cannot be written, for a while.</summary>
    private async Task Fail(params string[] names)
    {
        _folder.Write("x.db.archive", "a file where the folder should be");
        using (var ingestion = new Ingestion(_settings.Database, TimeProvider.System))
            await ingestion.RunAsync(names.Select(n => new NamedFile(new FileInfo(_folder.Write(n, n)), _settings.Outlets.Archive)),
                a => Assert.Equal(IngestState.Failed, a.Outcome.State), CancellationToken.None);
        File.Delete(_folder.File("x.db.archive"));
    }

    private async Task Retry(Func<string, bool> isAsked)
    {
        using var ingestion = new Ingestion(_settings.Database, TimeProvider.System);
        await new Retry(_settings, ingestion, isAsked).RunAsync(
            a => _outcomes.Add($"{a.File.Name} {a.Outcome.State}"),
            CancellationToken.None);
    }
}
