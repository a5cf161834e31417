using System.Security.Cryptography;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class ClaimedFileTests : IDisposable
{
    // The hash of "words".
    private const string Archived = "x.db.archive/db/dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e.txt";

    private readonly TempFolder _folder = new();
    private readonly InboxOutlets _outlets;

    public ClaimedFileTests() => _outlets = new(OriginalArchive.Of(_folder.File("x.db")), Quarantine.Of(_folder.File("x.db")));

    [Fact]
    public void A_file_is_claimed_once()
    {
        var path = _folder.Write("in/a.txt", "words");
        using (Assert.IsType<ClaimedFile>(Take(path)))
            Assert.Null(Take(path));
        using (Assert.IsType<ClaimedFile>(Take(path)))
        {
        }
    }

    [Fact]
    public void A_file_that_changed_after_it_settled_or_has_gone_is_not_claimed()
    {
        var path = _folder.Write("in/a.txt", "words");
        var settled = FoundFile.At(path)!;
        File.AppendAllText(path, "!");
        Assert.Null(ClaimedFile.TryTake(settled, _outlets));
        File.Delete(path);
        Assert.Null(ClaimedFile.TryTake(settled, _outlets));
    }

    [Theory]
    [InlineData(IngestState.Succeeded, Archived)]
    [InlineData(IngestState.Duplicate, Archived)]
    [InlineData(IngestState.Quarantined, "x.db.quarantine/a.txt")]
    [InlineData(IngestState.Failed, "in/a.txt")]
    public void A_file_ends_in_one_place(string state, string place)
    {
        Conclude(_folder.Write("in/a.txt", "words"), state);
        Assert.Equal("words", File.ReadAllText(_folder.File(place)));
        Assert.Single(Directory.GetFiles(_folder.Path, "*.txt", SearchOption.AllDirectories), f =>
            Path.GetFileName(Path.GetDirectoryName(f)) != "reasons");
    }

    [Theory]
    [InlineData(IngestState.Succeeded)]
    [InlineData(IngestState.Quarantined)]
    public void A_file_that_was_replaced_while_it_was_read_stays_in_the_inbox(string state)
    {
        var path = _folder.Write("in/a.txt", "words");
        Conclude(path, state, meanwhile: () => File.Move(_folder.Write("other.txt", "other words"), path, overwrite: true));
        Assert.Equal("other words", File.ReadAllText(path));
    }

    [Fact]
    public void What_was_read_is_archived_though_the_file_has_gone()
    {
        var path = _folder.Write("in/a.txt", "words");
        Conclude(path, IngestState.Succeeded, meanwhile: () => File.Delete(path));
        Assert.Equal("words", File.ReadAllText(_folder.File(Archived)));
    }

    [Theory]
    [InlineData("words and more")]
    [InlineData("WORDS")]
    public void What_was_written_to_while_it_was_read_is_not_stored(string content)
    {
        var path = _folder.Write("in/a.txt", "words");
        var written = File.GetLastWriteTimeUtc(path);
        Assert.Contains("written to", Assert.Throws<IOException>(() => Conclude(path, IngestState.Succeeded, meanwhile: () =>
        {
            // By a program that knows nothing of our lock.
            System.Diagnostics.Process.Start("sh", ["-c", $"printf '{content}' 1<>'{path}'"]).WaitForExit();
            // The time does not tell, as where a program sets it.
            File.SetLastWriteTimeUtc(path, written);
        })).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(path));
        Assert.False(Directory.Exists(_outlets.Archive.Folder));
    }

    [Fact]
    public void A_file_that_a_writer_still_has_open_is_not_claimed()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Only Linux tells.");
        var path = _folder.Write("in/a.txt", "words");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            Assert.Null(Take(path));
        using (Assert.IsType<ClaimedFile>(Take(path)))
        {
        }
    }

    [Fact]
    public void A_link_to_another_file_that_was_put_in_its_place_is_not_claimed()
    {
        var settled = FoundFile.At(_folder.Write("in/a.txt", "words"))!;
        File.Delete(settled.FullName);
        File.CreateSymbolicLink(settled.FullName, _folder.Write("private.txt", "other"));
        Assert.Null(ClaimedFile.TryTake(settled, _outlets));
    }

    [Fact]
    public void Another_file_of_the_same_size_and_time_is_not_claimed_for_the_one_that_settled()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Only Linux tells.");
        var settled = FoundFile.At(_folder.Write("in/a.txt", "words"))!;
        var other = _folder.Write("b.txt", "OTHER");
        File.SetLastWriteTimeUtc(other, settled.Signature.LastWrite);
        File.Move(other, settled.FullName, overwrite: true);
        Assert.Null(ClaimedFile.TryTake(settled, _outlets));
    }

    public void Dispose() => _folder.Dispose();

    private ClaimedFile? Take(string path) => ClaimedFile.TryTake(FoundFile.At(path)!, _outlets);

    private void Conclude(string path, string state, Action? meanwhile = null)
    {
        using var claimed = Take(path)!;
        var content = claimed.Read();
        meanwhile?.Invoke();
        var outcome = new Outcome(state, "why");
        var reading = new Reading(
            content,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            null,
            state is IngestState.Quarantined or IngestState.Failed ? outcome : null);
        claimed.Keep(reading);
        claimed.Conclude(reading, outcome);
    }
}
