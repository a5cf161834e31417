using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>
/// Takes files through the house: while worker processes read some, one writer commits what is read and what is begun, together. An
/// attempt is committed as running before its file is read; the original is safe before its rows are committed, and leaves after.
/// No file waits for another: what is ready is stored at once. An archive is done after the files that it holds.
/// </summary>
internal sealed class Ingestion : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _writer;
    private readonly KnownContents _known;
    private readonly AttemptRecorder _recorder;
    private readonly DocumentReader _reader;

    /// <param name="lockTimeoutSeconds">How long another program may hold the database before the work stops; from 1.</param>
    /// <param name="passwords">Tried in turn on files that are locked.</param>
    /// <exception cref="EnvironmentException">The database cannot be opened.</exception>
    public Ingestion(
        string database,
        TimeProvider clock,
        int lockTimeoutSeconds = Database.LockTimeoutSeconds,
        IReadOnlyList<string>? passwords = null)
    {
        _clock = clock;
        _writer = Database.OpenWriter(database, lockTimeoutSeconds);
        _known = new KnownContents(database);
        _recorder = new AttemptRecorder(_writer, clock);
        _reader = new DocumentReader(database, _known.Contains, _known.Decisions, passwords ?? []);
        _recorder.CloseDead();
        UnpackFolder.Sweep(database);
    }

    /// <summary>How far the reading of files with pages has come.</summary>
    public PageTally Pages => _reader.Pages;

    /// <param name="files">None is taken before there is room for it.</param>
    /// <param name="report">Called for each file when it is done.</param>
    /// <exception cref="EnvironmentException">The database or its disk stops the work.</exception>
    public async Task RunAsync(IEnumerable<SourceFile> files, Action<Attempt> report, CancellationToken stop)
    {
        var (underWay, archives) = (new FilesUnderWay(_clock), new OpenArchives());
        try
        {
            using var waiting = new WaitingFiles(files, stop);
            for (IReadOnlyList<Attempt> read = []; ;)
            {
                var (done, begun) = _recorder.Commit([.. read.Select(Keep)], waiting.Take(underWay.TryReserve));
                foreach (var attempt in begun)
                    underWay.Begin(attempt, () => ReadAsync(attempt, stop));
                foreach (var attempt in done)
                    archives.Note(Finish(attempt, report));
                var isOver = underWay.IsEmpty && waiting.IsEmpty;
                read = archives.Close(all: isOver);
                if (isOver && read.Count == 0)
                    return;
                if (read.Count == 0)
                    read = Opened(await underWay.ReadyAsync(), archives, waiting);
            }
        }
        finally
        {
            await underWay.EndAsync();
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _recorder.Dispose();
        _known.Dispose();
        _writer.Dispose();
    }

    private async Task<Attempt> ReadAsync(Attempt attempt, CancellationToken stop) =>
        attempt with { Reading = await _reader.ReadAsync(attempt.File, stop) };

    /// <summary>What was read, but for archives: their files come next.</summary>
    private static List<Attempt> Opened(IReadOnlyList<Attempt> read, OpenArchives archives, WaitingFiles waiting)
    {
        foreach (var attempt in read)
            waiting.PutFirst(archives.Open(attempt));
        return [.. read.Where(a => a.Reading.Unpacked is null)];
    }

    private Attempt Finish(Attempt attempt, Action<Attempt> report)
    {
        var concluded = Conclude(attempt);
        PipelineMeter.File(concluded);
        report(concluded);
        return concluded;
    }

    private static Attempt Keep(Attempt attempt)
    {
        try
        {
            attempt.File.Keep(attempt.Reading);
            return attempt;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return attempt with { Reading = Reading.Failed($"A copy of the original could not be kept: {e.Message}") };
        }
    }

    private Attempt Conclude(Attempt attempt)
    {
        try
        {
            attempt.File.Conclude(attempt.Reading, attempt.Outcome);
            return attempt with { Took = _clock.GetElapsedTime(attempt.Began) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return attempt with { Took = _clock.GetElapsedTime(attempt.Began), Trouble = e.Message };
        }
    }
}
