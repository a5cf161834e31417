using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>
/// Wakes the worker when the folder tells of an arrival. Only a hint: events get lost, so the worker looks for itself too.
/// </summary>
internal sealed class InboxEvents : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? _watcher;

    public InboxEvents(string folder, ILogger<InboxEvents> logger)
    {
        try
        {
            _watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
            };
            _watcher.Created += (_, e) => Hint(e.Name);
            _watcher.Renamed += (_, e) => Hint(e.Name);
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException e)
        {
            logger.LogWarning("The system tells of no arrivals in {Folder} ({Message}); the rescan finds them.", folder, e.Message);
        }
    }

    /// <summary>Until an arrival or the end of the time; arrivals shortly after another wake once.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(longest);
        try
        {
            await _hints.Reader.ReadAsync(time.Token);
            await Task.Delay(Pause, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    // What leaves the inbox gets a hidden name first, which is no arrival.
    private void Hint(string? name)
    {
        if (!UnfinishedName.Is(Path.GetFileName(name) ?? ""))
            _hints.Writer.TryWrite(true);
    }

    public void Dispose() => _watcher?.Dispose();
}
