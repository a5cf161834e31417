using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>A worker process as its host holds it. One file at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A start computes for 0.4 s; on a machine that is ten times as busy as it can be, that takes some seconds.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly WorkerLimits _limits;
    private readonly PageTally _pages;
    private readonly Process _process;
    private readonly WorkerTalk _talk;
    private readonly ErrorText _errors;
    private ProcessUsage _usage;
    private bool _isReady;
    private bool _isKilled;

    /// <exception cref="EnvironmentException">The program is not there.</exception>
    public WorkerProcess(ProcessStartInfo program, WorkerLimits limits, PageTally pages)
    {
        (_limits, _pages) = (limits, pages);
        try
        {
            _process = Process.Start(program)!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new EnvironmentException($"No process could be started that reads files: {e.Message}. Start the program again.", e);
        }
        _talk = new WorkerTalk(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        _errors = new ErrorText(_process.StandardError.BaseStream);
    }

    /// <summary>Whether it may be given another file.</summary>
    public bool IsFit =>
        !_isKilled && !_process.HasExited && _usage.Computing < _limits.Worker && _usage.ResidentBytes <= (long)_limits.KeptMegabytes << 20;

    /// <exception cref="OperationCanceledException">The work was stopped, and the worker with it.</exception>
    public async Task<WorkerAnswer> ReadAsync(FileRequest request, byte[] content, CancellationToken stop)
    {
        await using (stop.Register(Kill))
        {
            if (await StartedAsync() && await WatchedAsync(request, content) is { } answer)
                return answer;
            Kill();
            stop.ThrowIfCancellationRequested();
            return new WorkerAnswer(Death: await DeathAsync());
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<bool> StartedAsync()
    {
        if (_isReady)
            return true;
        await using (new Timer(_ => Kill(), null, LongestStart, Timeout.InfiniteTimeSpan))
            _isReady = await _talk.StartsAsync();
        _usage = ProcessUsage.Of(_process);
        return _isReady;
    }

    /// <returns>Null where the worker ended before it had answered.</returns>
    private async Task<WorkerAnswer?> WatchedAsync(FileRequest request, byte[] content)
    {
        var progress = new ReadingProgress(_limits, TimeProvider.System, _usage, _pages);
        try
        {
            await using (new Timer(_ => KillIfOver(progress), null, Look, Look))
                if (await _talk.AskAsync(request, content, progress) is { } answer)
                    return answer;
            return Overrun(progress);
        }
        finally
        {
            _pages.End(progress);
            _usage = ProcessUsage.Of(_process);
        }
    }

    private WorkerAnswer? Overrun(ReadingProgress progress)
    {
        KillIfOver(progress);
        return progress switch
        {
            { Excess: { } excess } => new WorkerAnswer(WorkerReply.Refused(excess)),
            { Stall: { } stall } => new WorkerAnswer(Trouble: stall),
            _ => null,
        };
    }

    private void KillIfOver(ReadingProgress progress)
    {
        if (progress.IsOver(ProcessUsage.OfTree(_process)))
            Kill();
    }

    private async Task<WorkerDeath> DeathAsync()
    {
        await _process.WaitForExitAsync();
        return new WorkerDeath(_process.ExitCode, await _errors.BeginningAsync(), _isReady);
    }

    private void Kill()
    {
        _isKilled = true;
        _process.Kill(entireProcessTree: true);
    }
}
