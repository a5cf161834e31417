using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class ClaimedFileTests : IDisposable
{
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
        var settled = FileSignature.At(path)!.Value;
        File.AppendAllText(path, "!");
        Assert.Null(ClaimedFile.TryTake(path, settled, _outlets));
        File.Delete(path);
        Assert.Null(ClaimedFile.TryTake(path, settled, _outlets));
    }

    [Theory]
    [InlineData(IngestState.Succeeded, "x.db.archive/ab/ab12.txt")]
    [InlineData(IngestState.Duplicate, "x.db.archive/ab/ab12.txt")]
    [InlineData(IngestState.Quarantined, "x.db.quarantine/a.txt")]
    [InlineData(IngestState.Failed, "in/a.txt")]
    public void A_file_ends_in_one_place(string state, string place)
    {
        Conclude(_folder.Write("in/a.txt", "words"), state);
        Assert.Equal("words", File.ReadAllText(_folder.File(place)));
        Assert.Single(Directory.GetFiles(_folder.Path, "*a*.txt", SearchOption.AllDirectories), f => !f.EndsWith(".reason.txt", StringComparison.Ordinal));
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
        Assert.Equal("words", File.ReadAllText(_folder.File("x.db.archive/ab/ab12.txt")));
    }

    [Fact]
    public void A_named_pipe_is_not_waited_for()
    {
        var path = _folder.File("pipe");
        System.Diagnostics.Process.Start("mkfifo", path).WaitForExit();
        using var claimed = Take(path);
        Assert.Empty(claimed!.Read());
    }

    public void Dispose() => _folder.Dispose();

    private ClaimedFile? Take(string path) => ClaimedFile.TryTake(path, FileSignature.At(path)!.Value, _outlets);

    private void Conclude(string path, string state, Action? meanwhile = null)
    {
        using var claimed = Take(path)!;
        var content = claimed.Read();
        meanwhile?.Invoke();
        var outcome = new Outcome(state, "why");
        var reading = new Reading(content, "ab12", null, state is IngestState.Quarantined or IngestState.Failed ? outcome : null);
        claimed.Keep(reading);
        claimed.Conclude(reading, outcome);
    }
}
