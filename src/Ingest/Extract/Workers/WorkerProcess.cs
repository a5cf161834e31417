using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>A worker process as its host holds it. One file at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly WorkerLimits _limits;
    private readonly Process _process;
    private readonly ErrorText _errors;
    private bool _isReady;
    private int _files;

    /// <exception cref="EnvironmentException">The program is not there.</exception>
    public WorkerProcess(ProcessStartInfo program, WorkerLimits limits)
    {
        _limits = limits;
        try
        {
            _process = Process.Start(program)!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new EnvironmentException($"No process could be started that reads PDFs: {e.Message}. Start the program again.", e);
        }
        _errors = new ErrorText(_process.StandardError.BaseStream);
    }

    public int Id => _process.Id;

    /// <summary>Whether it may be given another file.</summary>
    public bool IsFit => !_process.HasExited && _files < _limits.FilesPerWorker && ResidentBytes() <= (long)_limits.KeptMegabytes << 20;

    /// <exception cref="OperationCanceledException">The work was stopped, and the worker with it.</exception>
    public async Task<WorkerAnswer> ReadAsync(byte[] content, IReadOnlyList<string> passwords, CancellationToken stop)
    {
        _files++;
        var progress = new ReadingProgress(_limits, TimeProvider.System);
        await using (stop.Register(Kill))
        await using (new Timer(_ => KillIf(progress.IsOver(ResidentBytes())), null, Look, Look))
            if (await AnswerAsync(content, passwords, progress) is { } extraction)
                return new WorkerAnswer(extraction, null);
        Kill();
        stop.ThrowIfCancellationRequested();
        return progress.Excess is { } excess ? new WorkerAnswer(Extraction.Refused(excess), null) : new WorkerAnswer(null, await DeathAsync());
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    /// <returns>Null where the worker ended, or is to end, before it had answered.</returns>
    private async Task<Extraction?> AnswerAsync(byte[] content, IReadOnlyList<string> passwords, ReadingProgress progress)
    {
        try
        {
            await SendAsync(content, passwords);
            return await ReceiveAsync(progress);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private async Task SendAsync(byte[] content, IReadOnlyList<string> passwords)
    {
        var input = _process.StandardInput.BaseStream;
        await Frame.WriteAsync(input, FrameKind.Passwords, JsonSerializer.SerializeToUtf8Bytes([.. passwords], FrameJson.Default.StringArray));
        await Frame.WriteAsync(input, FrameKind.Content, content);
    }

    private async Task<Extraction?> ReceiveAsync(ReadingProgress progress)
    {
        var pages = new List<Page>();
        while (!progress.IsOver() && await Frame.ReadAsync(_process.StandardOutput.BaseStream) is { } frame)
            switch (frame.Kind)
            {
                case FrameKind.Ready:
                    _isReady = true;
                    break;
                case FrameKind.PageBegun:
                    progress.Begin(BitConverter.ToInt32(frame.Payload), BitConverter.ToInt32(frame.Payload, sizeof(int)));
                    break;
                case FrameKind.Page:
                    progress.Receive(frame.Payload.Length);
                    pages.Add(PageJson.Read(frame.Payload));
                    break;
                case FrameKind.Done:
                    return Extraction.Of(new ExtractedDocument(pages));
                case FrameKind.Refusal:
                    return Extraction.Refused(Encoding.UTF8.GetString(frame.Payload));
                default:
                    throw new InvalidDataException($"A frame of kind {frame.Kind} came from a worker.");
            }
        return null;
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

    private void KillIf(bool isOver)
    {
        if (isOver)
            Kill();
    }

    private void Kill() => _process.Kill();
}
