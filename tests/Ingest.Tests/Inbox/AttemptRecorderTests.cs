using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Inbox;

public sealed class AttemptRecorderTests : IDisposable
{
    private readonly StoreFixture _db = new();

    [Fact]
    public void A_file_whose_rows_cannot_be_stored_costs_only_itself()
    {
        // A heading that is null breaks a rule of the schema, as a faulty form would.
        var unstorable = new Filing { Kind = "unknown", Goals = [new Goal("x", null)], Sections = [new Section(1, null, null!, "x")] };
        using var recorder = new AttemptRecorder(_db.Connection, TimeProvider.System);
        var started = recorder.Commit([], [new FakeFile("/a"), new FakeFile("/b"), new FakeFile("/c")]).Begun;
        var read = new[]
        {
            Read(started[0], "aa", FilledFiling.Filing),
            Read(started[1], "bb", unstorable),
            Read(started[2], "cc", FilledFiling.Filing),
        };

        var recorded = recorder.Commit(read, [new FakeFile("/d")]).Done;

        Assert.Equal(["succeeded", "quarantined", "succeeded"], recorded.Select(a => a.Outcome.State));
        Assert.Equal(
            ["/a|succeeded", "/b|quarantined", "/c|succeeded", "/d|running"],
            _db.Rows("SELECT path, state FROM ingests ORDER BY ingest_id"));
        Assert.Equal(["aa", "cc"], _db.Rows("SELECT sha256 FROM filings ORDER BY filing_id"));
        Assert.Equal(_db.Rows("SELECT count(*) FROM goals WHERE filing_id = 1"), _db.Rows("SELECT count(*) / 2 FROM goals"));
    }

    [Fact]
    public void A_content_deleted_while_it_was_taken_for_known_is_to_be_tried_again()
    {
        using var recorder = new AttemptRecorder(_db.Connection, TimeProvider.System);
        var started = recorder.Commit([], [new FakeFile("/a")]).Begun;
        var recorded = recorder.Commit([started[0] with { Reading = new Reading([], "aa", null, null) }], []).Done;
        Assert.Equal("failed", recorded[0].Outcome.State);
    }

    [Fact]
    public void A_content_that_somebody_decided_on_while_it_was_read_is_to_be_tried_again()
    {
        using var recorder = new AttemptRecorder(_db.Connection, TimeProvider.System);
        var read = Read(recorder.Commit([], [new FakeFile("/a")]).Begun[0], "aa", FilledFiling.Filing);
        _db.Rows("INSERT INTO decisions (act, sha256, part, record, anchor, by_whom, at, parser_version) "
            + "VALUES ('confirm', 'aa', 1, 'filings', '#1', 'x', '', '')");
        var heeded = read with { Reading = read.Reading with { LastDecision = 1 } };
        Assert.Equal(["failed", "succeeded"], new[] { read, heeded }.Select(r => recorder.Commit([r], []).Done[0].Outcome.State));
    }

    [Fact]
    public void Attempts_of_a_program_that_died_have_failed_and_those_of_one_that_lives_go_on()
    {
        using var folder = new TempFolder();
        var (held, left) = (folder.Write("held.txt", "x"), folder.Write("left.txt", "x"));
        using var recorder = new AttemptRecorder(_db.Connection, TimeProvider.System);
        recorder.Commit([], [new FakeFile(held), new FakeFile(left), new FakeFile("/gone")]);
        using (new FileStream(held, FileMode.Open, FileAccess.Read, FileShare.None))
            recorder.CloseDead();
        Assert.Equal(["running", "failed", "failed"], _db.Rows("SELECT state FROM ingests ORDER BY ingest_id"));
    }

    public void Dispose() => _db.Dispose();

    private static Attempt Read(Attempt attempt, string sha256, Filing filing) =>
        attempt with { Reading = new Reading([], sha256, FilledFiling.Parsed(filing), null) };

    private sealed class FakeFile(string path) : SourceFile(path, 1)
    {
        public override byte[] Read() => [];

        public override string Hash() => "";
    }
}
