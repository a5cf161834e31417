using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// Reads PDFs in worker processes, one for each core, begun when the first file asks for one. Whatever a file does to its worker,
/// the host only gets an answer: a worker that dies costs nothing but a second try in a fresh one.
/// </summary>
/// <param name="passwords">Tried in turn on files that are locked.</param>
internal sealed class WorkerPool(IReadOnlyList<string> passwords, WorkerLimits limits, ProcessStartInfo program) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>How far the reading has come.</summary>
    public PageTally Pages { get; } = new(TimeProvider.System);

    /// <exception cref="EnvironmentException">No worker can be started.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped before the file was read.</exception>
    public async Task<Extraction> ReadAsync(byte[] content, CancellationToken stop)
    {
        await _turns.WaitAsync(stop);
        try
        {
            var answer = await TryAsync(Idle() ?? Fresh(), content, stop);
            if (answer.Death is not null)
                answer = await TryAsync(Fresh(), content, stop);
            return answer switch
            {
                { Extraction: { } extraction } => extraction,
                { Death.WasReady: true } => Extraction.Refused(answer.Death.Sentence),
                _ => throw new EnvironmentException(answer.Death!.StartSentence),
            };
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
            worker.Dispose();
        _turns.Dispose();
    }

    private async Task<WorkerAnswer> TryAsync(WorkerProcess worker, byte[] content, CancellationToken stop)
    {
        try
        {
            return await worker.ReadAsync(content, passwords, stop);
        }
        finally
        {
            if (worker.IsFit)
                _idle.Add(worker);
            else
                worker.Dispose();
        }
    }

    private WorkerProcess? Idle()
    {
        while (_idle.TryTake(out var worker))
        {
            if (worker.IsFit)
                return worker;
            worker.Dispose();
        }
        return null;
    }

    private WorkerProcess Fresh() => new(program, limits, Pages);
}
