using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>Commits attempts: their starts, then their rows together with their ends.</summary>
internal sealed class AttemptRecorder(SqliteConnection connection, TimeProvider clock) : IDisposable
{
    private readonly FilingStore _store = new(connection, clock);
    private readonly Journal _journal = new(connection, clock);

    /// <summary>Ends the attempts of programs that died: the file has gone, or nobody holds it.</summary>
    public void CloseDead()
    {
        foreach (var path in _journal.Running().Where(p => !ClaimedFile.IsHeld(p)))
            Transaction.Commit(connection, () => { _journal.CloseDead(path); return path; });
    }

    public IReadOnlyList<Attempt> Start(IReadOnlyList<SourceFile> files) =>
        Transaction.Commit(connection, () => files.Select(f => new Attempt(f, _journal.Start(f.Path), clock.GetTimestamp())).ToList());

    /// <summary>All in one transaction; where the rows of one cannot be stored, each in its own, and that one is quarantined.</summary>
    public IReadOnlyList<Attempt> Record(IReadOnlyList<Attempt> attempts)
    {
        try
        {
            return Transaction.Commit(connection, () => attempts.Select(Store).ToList());
        }
        catch (Exception e) when (e is not EnvironmentException)
        {
            return attempts.Count > 1
                ? [.. attempts.SelectMany(a => Record([a]))]
                : Transaction.Commit(connection, () => new[] { Finish(attempts[0], Unstorable(e)) });
        }
    }

    public void Dispose() => _store.Dispose();

    private Attempt Store(Attempt attempt) => Finish(attempt, attempt.Reading.Ending ?? Stored(attempt.Reading));

    private Outcome Stored(Reading reading)
    {
        if (KnownContents.In(connection, reading.Sha256!))
            return new Outcome(IngestState.Duplicate);
        if (reading.Document is null)
            return new Outcome(IngestState.Failed, "Its filing was deleted from the database while the file was read.");
        _store.Write(reading.Document);
        return new Outcome(IngestState.Succeeded);
    }

    private Attempt Finish(Attempt attempt, Outcome outcome)
    {
        _journal.Finish(attempt.Id, outcome.State, attempt.Reading.Sha256, outcome.Reason);
        return attempt with { Outcome = outcome };
    }

    private static Outcome Unstorable(Exception e) => new(IngestState.Quarantined,
        $"The file's rows could not be stored, which is a fault of this program ({e.GetType().Name}: {e.Message}). Please report it with the file.");
}
