using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class InboxDrainTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public InboxDrainTests() => Directory.CreateDirectory(_folder.File("in/sub"));

    [Fact]
    public async Task Every_file_leaves_for_the_archive_or_the_quarantine()
    {
        _folder.Write("in/a.txt", "绩效自评");
        _folder.Write("in/sub/b.txt", "绩效自评");
        _folder.Write("in/c.txt", "");
        _folder.Write("in/.d.txt", "x");
        var lines = (await Drain()).Lines().ToList();
        Assert.Equal("Files (3): 1 duplicate, 1 quarantined, 1 succeeded", lines[0]);
        Assert.Equal([".d.txt"], Directory.GetFiles(_folder.File("in"), "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)));
        Assert.Single(Directory.GetFiles(_folder.File("x.db.archive"), "*", SearchOption.AllDirectories));
        Assert.Equal(["c.txt", "c.txt.reason.txt"], Directory.GetFiles(_folder.File("x.db.quarantine")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_with_an_old_date_is_taken()
    {
        File.SetLastWriteTimeUtc(_folder.Write("in/a.txt", "绩效自评"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Files (1): 1 succeeded", (await Drain()).Lines().First());
    }

    [Fact]
    public async Task A_growing_file_is_left_whole()
    {
        var path = _folder.Write("in/a.txt", "绩");
        using var end = new CancellationTokenSource();
        var growing = new Thread(() =>
        {
            for (; !end.IsCancellationRequested; Thread.Sleep(10))
                File.AppendAllText(path, "效");
        });
        growing.Start();
        var tally = await Drain(settleSeconds: 2);
        await end.CancelAsync();
        growing.Join();
        Assert.Empty(tally.Lines());
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_left_to_it()
    {
        var path = _folder.Write("in/a.txt", "绩效自评");
        using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
            Assert.Empty((await Drain()).Lines());
        Assert.Equal("Files (1): 1 succeeded", (await Drain()).Lines().First());
    }

    [Fact]
    public async Task A_corrected_file_under_the_same_name_is_a_new_filing()
    {
        _folder.Write("in/a.txt", "绩效自评");
        await Drain();
        _folder.Write("in/a.txt", "绩效自评（更正）");
        Assert.Equal("Files (1): 1 succeeded", (await Drain()).Lines().First());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Tally> Drain(double settleSeconds = 0.2)
    {
        var settings = new InboxSettings { Folder = _folder.File("in"), Database = _folder.File("x.db"), SettleSeconds = settleSeconds };
        using var ingestion = new Ingestion(settings.Database, TimeProvider.System);
        var pass = new InboxPass(settings, ingestion, TimeProvider.System, NullLogger<InboxPass>.Instance);
        return await new InboxDrain(pass, TimeProvider.System).RunAsync(CancellationToken.None);
    }
}
