using System.Collections.Concurrent;
using System.Diagnostics;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// Reads files in worker processes, as many at once as there are cores; a worker is started when a file asks for one. Whatever a file
/// does to its worker, the host only gets an answer: a worker that dies costs nothing but a second try in a fresh one.
/// </summary>
/// <param name="passwords">Tried in turn on files that are locked.</param>
internal sealed class WorkerPool(IReadOnlyList<string> passwords, WorkerLimits limits, ProcessStartInfo program) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>How far the reading has come.</summary>
    public PageTally Pages { get; } = new(TimeProvider.System);

    /// <param name="name">The file's, without its folder.</param>
    /// <param name="scratch">A folder for what is unpacked or converted, to be made; null for none.</param>
    /// <param name="decisions">What people decided on the file, the oldest first.</param>
    /// <exception cref="EnvironmentException">The file could not be read now, and is not to blame.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped before the file was read.</exception>
    public async Task<WorkerReply> ReadAsync(
        string name, byte[] content, string? scratch, IReadOnlyList<Decision> decisions, CancellationToken stop)
    {
        var request = new FileRequest(name, passwords, scratch, decisions);
        await _turns.WaitAsync(stop);
        try
        {
            var answer = await TryAsync(Idle() ?? Fresh(), request, content, stop);
            if (answer.Death is not null)
                answer = await TryAsync(Fresh(), request, content, stop);
            return answer switch
            {
                { Reply: { } reply } => reply,
                { Death.Sentence: { } sentence } => WorkerReply.Refused(sentence),
                _ => throw new EnvironmentException(answer.Trouble ?? answer.Death!.Trouble),
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

    private async Task<WorkerAnswer> TryAsync(WorkerProcess worker, FileRequest request, byte[] content, CancellationToken stop)
    {
        try
        {
            return await worker.ReadAsync(request, content, stop);
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
