using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Ingest.Schedule;

namespace Pipeline.Ingest.Inbox;

/// <summary>The hosted worker: takes files as they come, or drains the inbox at the times of a schedule.</summary>
internal sealed class InboxWorker(
    InboxSettings settings, InboxPass pass, InboxDrain drain, InboxEvents events, TimeProvider clock, ILogger<InboxWorker> logger)
    : BackgroundService
{
    // After a fault of the environment: a lock is released, room is made on a disk.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("Inbox {Folder}, database {Database}", PrintableName.Of(settings.Folder), PrintableName.Of(settings.Database));
        return settings.Schedule is { } expression
            ? Batches(new BatchTimes(expression, settings.TimeZone, clock), stoppingToken)
            : Arrivals(stoppingToken);
    }

    private async Task Arrivals(CancellationToken stop)
    {
        var rescan = TimeSpan.FromSeconds(settings.RescanSeconds);
        while (!stop.IsCancellationRequested)
        {
            await Guarded(() => pass.RunAsync(_ => { }, stop), stop);
            var next = pass.UntilNext() ?? rescan;
            await events.WaitAsync(next < rescan ? next : rescan, stop);
        }
    }

    private async Task Batches(BatchTimes times, CancellationToken stop)
    {
        while (times.Next() is { } next)
        {
            logger.LogInformation("The next batch begins at {Time:u}", next);
            await times.WaitAsync(next, stop);
            await Guarded(async () =>
            {
                foreach (var line in (await drain.RunAsync(stop)).Lines())
                    logger.LogInformation("{Line}", line);
            }, stop);
        }
    }

    private async Task Guarded(Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
        }
        catch (EnvironmentException e)
        {
            logger.LogError("{Message} The files stay in the inbox; next try in {Pause}.", e.Message, Pause);
            await Task.Delay(Pause, clock, stop);
        }
    }
}
