using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>
/// Takes files through the house, chunk by chunk: while all cores read the chunks ahead, one writer stores the one
/// before. Attempts are committed as running before a file is read; its original is safe before its rows are committed,
/// and leaves after.
/// </summary>
internal sealed class Ingestion : IDisposable
{
    // One chunk keeps the cores busy while the last files of the one before are read.
    private const int ChunksAhead = 2;

    private readonly TimeProvider _clock;
    private readonly SqliteConnection _writer;
    private readonly KnownContents _known;
    private readonly AttemptRecorder _recorder;
    private readonly DocumentReader _reader;

    /// <param name="lockTimeoutSeconds">How long another program may hold the database before the work stops; from 1.</param>
    /// <param name="passwords">Tried in turn on PDFs that are locked.</param>
    /// <exception cref="EnvironmentException">The database cannot be opened.</exception>
    public Ingestion(string database, TimeProvider clock, int lockTimeoutSeconds = Database.LockTimeoutSeconds, IReadOnlyList<string>? passwords = null)
    {
        _clock = clock;
        _writer = Database.OpenWriter(database, lockTimeoutSeconds);
        _known = new KnownContents(database);
        _recorder = new AttemptRecorder(_writer, clock);
        _reader = new DocumentReader(database, _known.Contains, passwords ?? []);
        _recorder.CloseDead();
    }

    /// <summary>How far the reading of PDFs has come.</summary>
    public PageTally Pages => _reader.Pages;

    /// <param name="report">Called for each file in order, when it is done.</param>
    /// <exception cref="EnvironmentException">The database or its disk stops the work.</exception>
    public async Task RunAsync(IEnumerable<SourceFile> files, Action<Attempt> report, CancellationToken stop)
    {
        var reading = new Queue<Task<Attempt[]>>();
        try
        {
            foreach (var chunk in FileChunks.Of(files).TakeWhile(_ => !stop.IsCancellationRequested))
            {
                reading.Enqueue(ReadAsync(_recorder.Start(chunk), stop));
                if (reading.Count > ChunksAhead)
                    Finish(await reading.Dequeue(), report);
            }
            while (reading.TryDequeue(out var last))
                Finish(await last, report);
        }
        finally
        {
            await Task.WhenAll(reading);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _recorder.Dispose();
        _known.Dispose();
        _writer.Dispose();
    }

    private Task<Attempt[]> ReadAsync(IEnumerable<Attempt> attempts, CancellationToken stop) =>
        Task.WhenAll(attempts.Select(a => Task.Run(async () => a with { Reading = await _reader.ReadAsync(a.File, stop) })));

    private void Finish(IReadOnlyList<Attempt> attempts, Action<Attempt> report)
    {
        foreach (var attempt in _recorder.Record([.. attempts.Select(Keep)]))
        {
            var concluded = Conclude(attempt);
            PipelineMeter.File(concluded);
            report(concluded);
        }
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
