using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Outcomes;

/// <summary>What becomes of files when the world around the worker fails, and when it is well again: no restart is needed.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public async Task On_a_full_disk_files_stay_and_are_taken_when_there_is_room()
    {
        using var disk = new SmallDisk(4);
        using var inbox = new InboxFolder(databaseFolder: disk.Folder);
        using var worker = inbox.StartWorker();
        await worker.Says("Inbox ");
        var ballast = disk.Fill();
        inbox.Drop("a.txt", "松鹤区教育局通知");
        inbox.Drop("b.txt", "");
        await worker.Says("The files stay in the inbox");
        Assert.Equal((2, 0, 0), (inbox.Waiting().Length, inbox.Archived().Length, inbox.Quarantined().Length));
        Assert.Equal(0, inbox.Count("filings"));
        File.Delete(ballast);
        await inbox.UntilEmpty();
        Assert.Equal((1, 1), (inbox.Archived().Length, inbox.Quarantined().Length));
        Assert.Equal(1, inbox.Count("filings"));
    }

    [Fact]
    public async Task Where_the_archive_has_no_room_the_attempt_is_recorded_and_nothing_is_stored()
    {
        using var disk = new SmallDisk(1);
        using var inbox = new InboxFolder();
        File.CreateSymbolicLink(Path.Combine(inbox.Folder, "x.db.archive"), disk.Folder);
        using var worker = inbox.StartWorker();
        await worker.Says("Inbox ");
        var ballast = disk.Fill();
        inbox.Drop("a.txt", "松鹤区教育局通知");
        await worker.Says("failed ");
        Assert.Equal((1, 0), (inbox.Waiting().Length, inbox.Count("filings")));
        Assert.Contains(
            "No space left on device",
            inbox.Query("SELECT error FROM ingests WHERE state = 'failed'")[0],
            StringComparison.Ordinal);
        File.Delete(ballast);
        await inbox.UntilEmpty();
        Assert.Equal(["failed", "succeeded"], inbox.Query("SELECT DISTINCT state FROM ingests ORDER BY ingest_id"));
    }

    [Fact]
    public async Task While_the_database_is_locked_files_stay()
    {
        using var inbox = new InboxFolder();
        using var worker = inbox.StartWorker();
        await worker.Says("Inbox ");
        using (var other = new SqliteConnection($"Data Source={inbox.Database};Pooling=false"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            inbox.Drop("a.txt", "松鹤区教育局通知");
            await Task.Delay(2000, TestContext.Current.CancellationToken);
            Assert.Equal((1, 0), (inbox.Waiting().Length, inbox.Archived().Length));
        }
        await inbox.UntilEmpty();
        Assert.Equal(["succeeded"], inbox.Query("SELECT state FROM ingests"));
    }

    [Fact]
    public async Task In_an_inbox_that_became_read_only_a_file_is_read_once_and_leaves_later()
    {
        using var disk = new SmallDisk(1);
        using var inbox = new InboxFolder(inbox: disk.Folder);
        using var worker = inbox.StartWorker("--settle", "1.5");
        await worker.Says("Inbox ");
        inbox.Drop("a.txt", "松鹤区教育局通知");
        disk.SetReadOnly(true);
        await worker.Says("stays where it is");
        await Task.Delay(6500, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (inbox.Waiting().Length, inbox.Archived().Length));
        disk.SetReadOnly(false);
        await inbox.UntilEmpty();
        Assert.Equal(["succeeded"], inbox.Query("SELECT state FROM ingests"));
    }

    [Fact]
    public async Task A_read_only_inbox_is_refused_at_start()
    {
        using var disk = new SmallDisk(1);
        disk.SetReadOnly(true);
        using var inbox = new InboxFolder(inbox: disk.Folder);
        var run = await inbox.Drain();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Inbox:Folder: files cannot be taken out of ", run.Errors, StringComparison.Ordinal);
    }
}
