using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pipeline.Runs.Tests;

/// <summary>A worker in a process of its own, and what it has said. Killed when disposed.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    public Worker(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
    }

    public IEnumerable<string> Lines => _lines;

    public Task Says(string text) => Patience.Until(() => _lines.Any(l => l.Contains(text, StringComparison.Ordinal)));

    public async Task<int> Terminate()
    {
        Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
