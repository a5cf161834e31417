using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Schedule;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>The hosted worker: takes files as they come, unless its mode is batch; and runs a batch at the times of the schedule.</summary>
internal sealed class InboxWorker(
    InboxSettings settings, InboxPass pass, Batch batch, InboxEvents events, TimeProvider clock, ILogger<InboxWorker> logger)
    : BackgroundService
{
    // After a batch that could not be done.
    private static readonly TimeSpan BatchPause = TimeSpan.FromMinutes(1);

    private readonly BatchTimes _times = new(settings.Schedule, settings.TimeZone, clock);
    private readonly TimeSpan _rescan = TimeSpan.FromSeconds(settings.RescanSeconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var next = _times.After(LastBatch());
        logger.LogInformation("Inbox {Folder}, database {Database}; the next batch begins at {Time:u}",
            Printable.Line(settings.Folder), Printable.Line(settings.Database), next);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (next <= clock.GetUtcNow())
                next = await Guarded(() => RunBatch(stoppingToken), stoppingToken) ? _times.After(null) : clock.GetUtcNow() + BatchPause;
            if (settings.Mode == InboxMode.Watch)
                await Guarded(() => pass.RunAsync(_ => { }, stoppingToken), stoppingToken);
            await events.WaitAsync(UntilNextLook(next), stoppingToken);
        }
    }

    private DateTimeOffset? LastBatch()
    {
        using var connection = Database.OpenReader(settings.Database);
        return Batches.Last(connection)?.StartedAt;
    }

    private async Task RunBatch(CancellationToken stop)
    {
        var report = await batch.RunAsync(stop);
        foreach (var line in report.Summary.Split('\n'))
            logger.Log(report.IsFine ? LogLevel.Information : LogLevel.Warning, "batch: {Line}", line);
    }

    /// <summary>No longer than a rescan: events get lost, and a clock may be set.</summary>
    private TimeSpan UntilNextLook(DateTimeOffset? batch)
    {
        var waits = new[] { _rescan, settings.Mode == InboxMode.Watch ? pass.UntilNext() : null, batch - clock.GetUtcNow() };
        var shortest = waits.OfType<TimeSpan>().Min();
        return shortest > TimeSpan.Zero ? shortest : TimeSpan.Zero;
    }

    /// <returns>Whether the work was done. Where it was not, it is tried again: a lock is released, room is made on a disk.</returns>
    private async Task<bool> Guarded(Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
            return true;
        }
#pragma warning disable CA1031 // The worker outlives whatever goes wrong: the files are in the inbox still.
        catch (Exception e) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var fault = e is EnvironmentException or IOException or UnauthorizedAccessException
                ? ""
                : $"A fault of the program ({e.GetType().Name}): ";
            logger.LogError(
                "{Fault}{Message} The files stay in the inbox; next try in {Pause}.",
                fault,
                Printable.Line(e.Message),
                _rescan);
            await Task.Delay(_rescan, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }
}
