using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;

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
        Assert.Equal(["c.txt", "reasons/c.txt.txt"], Directory.GetFiles(_folder.File("x.db.quarantine"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder.File("x.db.quarantine"), f)).Order(StringComparer.Ordinal));
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

    [Fact]
    public async Task A_file_that_cannot_leave_stays_and_is_not_tried_at_every_look()
    {
        _folder.Write("in/a.txt", "");
        _folder.Write("x.db.quarantine", "a file where the folder should be");
        using var inbox = new Inbox(_folder, settleSeconds: 0.2);
        var tally = await inbox.Drain.RunAsync(CancellationToken.None);
        await inbox.Pass.RunAsync(tally.Add, CancellationToken.None);
        Assert.Equal("Files (1): 1 failed", tally.Lines().Single());
        Assert.False(tally.AllSettled);
        Assert.True(File.Exists(_folder.File("in/a.txt")));
        Assert.InRange(inbox.Pass.UntilNext()!.Value.TotalSeconds, 0, 5);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Tally> Drain(double settleSeconds = 0.2)
    {
        using var inbox = new Inbox(_folder, settleSeconds);
        return await inbox.Drain.RunAsync(CancellationToken.None);
    }

    private sealed class Inbox : IDisposable
    {
        private readonly Ingestion _ingestion;

        public Inbox(TempFolder folder, double settleSeconds)
        {
            var settings = new InboxSettings { Folder = folder.File("in"), Database = folder.File("x.db"), SettleSeconds = settleSeconds };
            _ingestion = new Ingestion(settings.Database, TimeProvider.System);
            Pass = new InboxPass(settings, _ingestion, TimeProvider.System, NullLogger<InboxPass>.Instance);
            Drain = new InboxDrain(Pass, TimeProvider.System);
        }

        public InboxPass Pass { get; }

        public InboxDrain Drain { get; }

        public void Dispose() => _ingestion.Dispose();
    }
}
