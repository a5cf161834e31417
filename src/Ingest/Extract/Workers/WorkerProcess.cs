using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>A worker process as its host holds it. One file at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly WorkerLimits _limits;
    private readonly PageTally _pages;
    private readonly Process _process;
    private readonly WorkerTalk _talk;
    private readonly ErrorText _errors;
    private bool _isReady;
    private bool _isKilled;
    private int _files;

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
            throw new EnvironmentException($"No process could be started that reads PDFs: {e.Message}. Start the program again.", e);
        }
        _talk = new WorkerTalk(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        _errors = new ErrorText(_process.StandardError.BaseStream);
    }

    /// <summary>Whether it may be given another file.</summary>
    public bool IsFit => !_isKilled && !_process.HasExited && _files < _limits.FilesPerWorker && ResidentBytes() <= (long)_limits.KeptMegabytes << 20;

    /// <exception cref="OperationCanceledException">The work was stopped, and the worker with it.</exception>
    public async Task<WorkerAnswer> ReadAsync(byte[] content, IReadOnlyList<string> passwords, CancellationToken stop)
    {
        _files++;
        await using (stop.Register(Kill))
        {
            if (await StartedAsync() && await WatchedAsync(content, passwords) is { } extraction)
                return new WorkerAnswer(extraction, null);
            Kill();
            stop.ThrowIfCancellationRequested();
            return new WorkerAnswer(null, await DeathAsync());
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<bool> StartedAsync()
    {
        await using (new Timer(_ => Kill(), null, LongestStart, Timeout.InfiniteTimeSpan))
            return _isReady = _isReady || await _talk.StartsAsync();
    }

    /// <returns>Null where the worker ended before it had answered.</returns>
    private async Task<Extraction?> WatchedAsync(byte[] content, IReadOnlyList<string> passwords)
    {
        var progress = new ReadingProgress(_limits, TimeProvider.System, _pages);
        try
        {
            await using (new Timer(_ => KillIfOver(progress), null, Look, Look))
                if (await _talk.AskAsync(content, passwords, progress) is { } extraction)
                    return extraction;
            KillIfOver(progress);
            return progress.Excess is { } excess ? Extraction.Refused(excess) : null;
        }
        finally
        {
            _pages.End(progress);
        }
    }

    private void KillIfOver(ReadingProgress progress)
    {
        if (progress.IsOver(ResidentBytes()))
            Kill();
    }

    private async Task<WorkerDeath> DeathAsync()
    {
        await _process.WaitForExitAsync();
        return new WorkerDeath(_process.ExitCode, await _errors.BeginningAsync(), _isReady);
    }

    private long ResidentBytes()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    private void Kill()
    {
        _isKilled = true;
        _process.Kill();
    }
}
