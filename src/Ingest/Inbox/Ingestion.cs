using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>
/// Takes files through the house, chunk by chunk: while all cores read one chunk, one writer stores the chunk
/// before. Attempts are committed as running before a file is read, and with their rows before it is concluded.
/// </summary>
internal sealed class Ingestion : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _writer;
    private readonly KnownContents _known;
    private readonly AttemptRecorder _recorder;
    private readonly DocumentReader _reader;

    /// <param name="lockTimeoutSeconds">How long another program may hold the database before the work stops; from 1.</param>
    /// <exception cref="EnvironmentException">The database cannot be opened.</exception>
    public Ingestion(string database, TimeProvider clock, int lockTimeoutSeconds = Database.LockTimeoutSeconds)
    {
        _clock = clock;
        _writer = Database.OpenWriter(database, lockTimeoutSeconds);
        _known = new KnownContents(database);
        _recorder = new AttemptRecorder(_writer, clock);
        _reader = new DocumentReader(_known.Contains);
    }

    /// <param name="report">Called for each file in order, when it is done.</param>
    /// <exception cref="EnvironmentException">The database or its disk stops the work.</exception>
    public async Task RunAsync(IEnumerable<SourceFile> files, Action<Attempt> report, CancellationToken stop)
    {
        var reading = Task.FromResult<Attempt[]>([]);
        try
        {
            foreach (var chunk in FileChunks.Of(files))
            {
                var started = _recorder.Start(chunk);
                var read = await reading;
                reading = Task.Run(() => ReadAll(started), CancellationToken.None);
                Finish(read, report);
                if (stop.IsCancellationRequested)
                    break;
            }
            Finish(await reading, report);
        }
        finally
        {
            await reading;
        }
    }

    public void Dispose()
    {
        _recorder.Dispose();
        _known.Dispose();
        _writer.Dispose();
    }

    private Attempt[] ReadAll(IReadOnlyList<Attempt> attempts)
    {
        var read = new Attempt[attempts.Count];
        var cores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, read.Length, cores, i => read[i] = attempts[i] with { Reading = _reader.Read(attempts[i].File) });
        return read;
    }

    private void Finish(IReadOnlyList<Attempt> attempts, Action<Attempt> report)
    {
        foreach (var attempt in _recorder.Record(attempts).AsParallel().AsOrdered().Select(Conclude).ToList())
            report(attempt);
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
