using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>Commits attempts: their starts, then their rows together with their ends.</summary>
internal sealed class AttemptRecorder(SqliteConnection connection, TimeProvider clock) : IDisposable
{
    private readonly FilingStore _store = new(connection, clock);
    private readonly Reconciliation _reconciliation = new(connection);
    private readonly Journal _journal = new(connection, clock);

    /// <summary>Ends the attempts of programs that died: the file has gone, or nobody holds it.</summary>
    public void CloseDead()
    {
        foreach (var path in _journal.Running().Where(p => !ClaimedFile.IsHeld(p)))
            Transaction.Commit(connection, () => { _journal.CloseDead(path); return path; });
    }

    /// <summary>
    /// Ends attempts and starts others, all in one transaction; where the rows of one cannot be stored, each is stored in its own, and that
    /// one is quarantined.
    /// </summary>
    /// <param name="read">Attempts whose files were read.</param>
    /// <param name="toBegin">Files that are read next.</param>
    public (IReadOnlyList<Attempt> Done, IReadOnlyList<Attempt> Begun) Commit(
        IReadOnlyList<Attempt> read,
        IReadOnlyList<SourceFile> toBegin)
    {
        if (read.Count + toBegin.Count == 0)
            return ([], []);
        try
        {
            return Transaction.Commit(connection, () => (read.Select(Store).ToList(), toBegin.Select(Begin).ToList()));
        }
        catch (Exception e) when (e is not EnvironmentException && read.Count > 0)
        {
            IEnumerable<Attempt> done = read.Count > 1
                ? read.SelectMany(a => Commit([a], []).Done)
                : [Transaction.Commit(connection, () => Finish(read[0], Unstorable(e)))];
            return ([.. done], Commit([], toBegin).Begun);
        }
    }

    public void Dispose()
    {
        _reconciliation.Dispose();
        _store.Dispose();
    }

    private Attempt Begin(SourceFile file) => new(file, _journal.Start(file.Path), clock.GetTimestamp());

    private Attempt Store(Attempt attempt) =>
        Finish(attempt, attempt.Reading.Ending ?? attempt.Reading.Members?.Outcome ?? Stored(attempt.Reading, attempt.File.Name));

    private Outcome Stored(Reading reading, string fileName)
    {
        if (KnownContents.In(connection, reading.Sha256!))
            return new Outcome(IngestState.Duplicate);
        if (reading.Document is null)
            return new Outcome(IngestState.Failed, "Its filing was deleted from the database while the file was read.");
        if (DecisionTable.LastOn(connection, reading.Sha256!) != reading.LastDecision)
            return new Outcome(IngestState.Failed, "A decision on it was made while it was read.");
        _store.Write(reading.Sha256!, fileName, reading.Document);
        _reconciliation.Note(reading.Sha256!);
        return new Outcome(IngestState.Succeeded);
    }

    private Attempt Finish(Attempt attempt, Outcome outcome)
    {
        _journal.Finish(attempt.Id, outcome.State, attempt.Reading.Sha256, outcome.Reason, attempt.Reading.Members?.Count);
        return attempt with { Outcome = outcome };
    }

    private static Outcome Unstorable(Exception e) =>
        new(
            IngestState.Quarantined,
            $"The file's rows could not be stored, which is a fault of this program ({e.Message.TrimEnd('.')}). Please report it "
                + $"with the file.");
}
