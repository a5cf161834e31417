using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Verify;

namespace Pipeline.Ingest.Schedule;

/// <summary>The work of a night: drain the inbox, try again what failed, verify, back up, sum up.</summary>
internal sealed class Batch(InboxSettings settings, InboxPass pass, InboxDrain drain, Ingestion ingestion, TimeProvider clock)
{
    /// <exception cref="EnvironmentException">Nothing can be recorded; the files stay in the inbox.</exception>
    public async Task<BatchReport> RunAsync(CancellationToken stop)
    {
        using var connection = Database.OpenWriter(settings.Database);
        var began = clock.GetUtcNow();
        var since = Batches.Last(connection)?.FinishedAt ?? DateTimeOffset.UnixEpoch;
        var id = Batches.Start(connection, began);
        pass.TryAllAgain();
        var tally = await drain.RunAsync(stop);
        await ingestion.RunAsync(FailedFiles.Elsewhere(connection, settings), tally.Add, stop);
        if (stop.IsCancellationRequested)
            return new BatchReport("The batch was stopped; the next start makes it up.", tally, IsSound: false);
        foreach (var folder in new[] { settings.Outlets.Archive.Folder, settings.Outlets.Quarantine.Folder, settings.BackupFiles.Folder })
            AtomicFile.Sweep(folder, alsoBelow: true);
        var faults = Verification.Faults(settings.Database);
        var backup = BackUp(faults);
        var summary = BatchSummary.Of(
            connection,
            since,
            [.. faults, .. backup.Trouble is { } trouble ? [trouble] : Array.Empty<string>()],
            backup.Path,
            clock.GetUtcNow() - began);
        Batches.Finish(connection, id, clock.GetUtcNow(), summary);
        PipelineMeter.Batch(clock.GetUtcNow() - began, faults.Count);
        tally.NotTaken += pass.NotTaken;
        return new BatchReport(summary, tally, faults.Count == 0 && backup.Trouble is null);
    }

    /// <summary>Good backups are not given up for one of a database that is not well.</summary>
    private (string? Path, string? Trouble) BackUp(IReadOnlyList<string> faults)
    {
        if (settings.BackupDays == 0)
            return (null, null);
        try
        {
            var path = settings.BackupFiles.Make(clock.GetUtcNow());
            if (faults.Count == 0)
                settings.BackupFiles.KeepOnly(TimeSpan.FromDays(settings.BackupDays), clock.GetUtcNow());
            return (path, null);
        }
        catch (Exception e) when (e is EnvironmentException or IOException or UnauthorizedAccessException)
        {
            return (null, $"No backup could be made: {e.Message}");
        }
    }
}
