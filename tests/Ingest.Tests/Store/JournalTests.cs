using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

public sealed class JournalTests : IDisposable
{
    private readonly StoreFixture _db = new();
    private readonly Journal _journal;

    public JournalTests() => _journal = new Journal(_db.Connection, TimeProvider.System);

    [Fact]
    public void Counts_the_attempts_since_the_file_was_last_settled()
    {
        _journal.Finish(_journal.Start("/a"), IngestState.Failed, null, "x");
        _journal.Finish(_journal.Start("/a"), IngestState.Failed, null, "x");
        _journal.Finish(_journal.Start("/a"), IngestState.Succeeded, "aa", null);
        _journal.Finish(_journal.Start("/a"), IngestState.Duplicate, "aa", null);
        _journal.Finish(_journal.Start("/b"), IngestState.Failed, null, "x");
        Assert.Equal(["/a|1|failed", "/a|2|failed", "/a|3|succeeded", "/a|1|duplicate", "/b|1|failed"],
            _db.Rows("SELECT path, attempt, state FROM ingests ORDER BY ingest_id"));
    }

    [Fact]
    public void An_attempt_that_died_with_its_program_has_failed_once_another_begins()
    {
        _journal.Start("/a");
        _journal.Start("/a");
        Assert.Equal(
            ["1|failed|The program ended before this attempt did.", "2|running|"],
            _db.Rows("SELECT attempt, state, error FROM ingests ORDER BY ingest_id"));
    }

    [Fact]
    public void Times_are_UTC_in_ISO_8601()
    {
        _journal.Finish(_journal.Start("/a"), IngestState.Succeeded, "aa", null);
        Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$",
            _db.Rows("SELECT started_at, finished_at FROM ingests").Single());
    }

    [Fact]
    public void Refuses_a_state_that_is_none() =>
        Assert.Throws<SqliteException>(() => _journal.Finish(_journal.Start("/a"), "done", null, null));

    public void Dispose() => _db.Dispose();
}
