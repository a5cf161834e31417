using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

/// <summary>One worker's looks through its inbox, by a clock that only the test moves.</summary>
public sealed class InboxPassTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly Ingestion _ingestion;
    private readonly InboxPass _pass;

    public InboxPassTests()
    {
        Directory.CreateDirectory(_folder.File("in"));
        var settings = new InboxSettings { Folder = _folder.File("in"), Database = _folder.File("x.db") };
        _ingestion = new Ingestion(settings.Database, _clock);
        _pass = new InboxPass(settings, _ingestion, _clock, NullLogger<InboxPass>.Instance);
    }

    [Fact]
    public async Task A_busy_file_is_tried_again()
    {
        var path = _folder.Write("in/a.txt", "绩效自评");
        await Look();
        using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
            Assert.Empty(await Look(afterSeconds: 2));
        Assert.Equal(["a.txt succeeded"], await Look(afterSeconds: 10));
    }

    [Fact]
    public async Task A_file_that_vanishes_before_it_is_read_is_nobodys_trouble()
    {
        var path = _folder.Write("in/a.txt", "绩效自评");
        await Look();
        File.Delete(path);
        Assert.Empty(await Look(afterSeconds: 2));
        Assert.Empty(Query("SELECT 1 FROM ingests"));
    }

    [Fact]
    public async Task A_file_that_vanishes_after_it_was_claimed_is_kept()
    {
        var path = _folder.Write("in/a.txt", "绩效自评");
        await Look();
        using var held = ClaimedFile.TryTake(FoundFile.At(path)!, new InboxSettings { Database = _folder.File("x.db") }.Outlets);
        File.Delete(path);
        await _ingestion.RunAsync([held!], _ => { }, CancellationToken.None);
        Assert.Equal(["a.txt"], Query("SELECT file_name FROM filings"));
        Assert.Single(Directory.GetFiles(_folder.File("x.db.archive"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_failed_file_is_tried_again_though_nothing_about_it_has_changed()
    {
        _folder.Write("in/a.txt", "绩效自评");
        _folder.Write("x.db.archive", "a file where the folder should be");
        await Look();
        Assert.Equal(["a.txt failed"], await Look(afterSeconds: 2));
        Assert.True(File.Exists(_folder.File("in/a.txt")));
        Assert.Empty(Query("SELECT 1 FROM filings"));
        File.Delete(_folder.File("x.db.archive"));
        Assert.Empty(await Look(afterSeconds: 4));
        Assert.Equal(["a.txt succeeded"], await Look(afterSeconds: 1));
        Assert.Equal(["failed|1", "succeeded|2"], Query("SELECT state || '|' || attempt FROM ingests ORDER BY ingest_id"));
    }

    [Fact]
    public async Task What_failed_is_due_at_once_when_a_batch_asks()
    {
        _folder.Write("in/a.txt", "绩效自评");
        _folder.Write("x.db.archive", "a file where the folder should be");
        await Look();
        await Look(afterSeconds: 2);
        File.Delete(_folder.File("x.db.archive"));
        _pass.TryAllAgain();
        Assert.Equal(["a.txt succeeded"], await Look());
    }

    [Fact]
    public async Task A_folder_moved_in_is_taken_with_its_old_dates()
    {
        var path = _folder.Write("elsewhere/2001/a.txt", "绩效自评");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Directory.Move(_folder.File("elsewhere/2001"), _folder.File("in/2001"));
        await Look();
        Assert.Equal(["a.txt succeeded"], await Look(afterSeconds: 2));
    }

    [Fact]
    public async Task A_folder_that_lost_its_link_to_the_disk_and_came_back_goes_on()
    {
        _folder.Write("in/a.txt", "绩效自评");
        Directory.Move(_folder.File("in"), _folder.File("away"));
        Assert.Empty(await Look());
        Directory.Move(_folder.File("away"), _folder.File("in"));
        await Look();
        Assert.Equal(["a.txt succeeded"], await Look(afterSeconds: 2));
    }

    public void Dispose()
    {
        _ingestion.Dispose();
        _folder.Dispose();
    }

    private async Task<List<string>> Look(double afterSeconds = 0)
    {
        _clock.Advance(afterSeconds);
        var outcomes = new List<string>();
        await _pass.RunAsync(a => outcomes.Add($"{a.File.Name} {a.Outcome.State}"), CancellationToken.None);
        return outcomes;
    }

    private List<string> Query(string sql)
    {
        using var connection = Database.OpenReader(_folder.File("x.db"));
        return [.. connection.Query<string>(sql)];
    }
}
