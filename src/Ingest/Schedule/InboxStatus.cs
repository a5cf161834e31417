using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Schedule;

/// <summary>How an inbox stands, for a person.</summary>
internal sealed class InboxStatus(SqliteConnection connection, InboxSettings settings, TimeProvider clock)
{
    // Of each kind; the rest is counted.
    private const int MostShown = 10;

    public IEnumerable<string> Lines() =>
        [
            Waiting(),
            .. Listed(
                "Running",
                connection.Query<(string Path, string Text)>(
                    "SELECT path, 'since ' || started_at FROM ingests WHERE state = 'running' ORDER BY ingest_id")),
            Done(),
            .. Listed("Failed, to be tried again", FailedFiles.All(connection)),
            .. Listed(
                $"Quarantined, in {settings.Outlets.Quarantine.Folder}",
                settings.Outlets.Quarantine.Files.Select(f => (f.Name, Quarantine.ReasonOf(f)))),
            .. Listed("Quarantined, where they are", FailedFiles.QuarantinedInPlace(connection, settings)),
            .. LastBatch(),
            NextBatch(),
            LastBackup(),
        ];

    private string Waiting() =>
        settings.Folder.Length == 0
            ? "Waiting: no inbox is set (--inbox FOLDER or appsettings.json)"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Waiting: {new FolderScan(_ => { }).Under(settings.Folder).Count()} files in {settings.Folder}");

    private string Done()
    {
        var counts = connection
            .Query<(string State, long Count)>(
                "SELECT state, count(*) FROM ingests WHERE state IN ('succeeded', 'duplicate') GROUP BY state")
            .ToDictionary(c => c.State, c => c.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Done: {counts.GetValueOrDefault(IngestState.Succeeded)} succeeded, {counts.GetValueOrDefault(IngestState.Duplicate)} "
                + $"duplicates; {connection.ExecuteScalar<long>("SELECT count(*) FROM filings")} filings");
    }

    private static IEnumerable<string> Listed(string title, IEnumerable<(string Path, string Text)> files)
    {
        var all = files.ToList();
        return [string.Create(CultureInfo.InvariantCulture, $"{title}: {all.Count}"),
            .. all.Take(MostShown).Select(f => $"  {Printable.Line(f.Path)}: {Printable.Line(f.Text.ReplaceLineEndings(" "))}"),
            .. all.Count > MostShown
                ? [string.Create(CultureInfo.InvariantCulture, $"  … and {all.Count - MostShown} more")]
                : Array.Empty<string>(),
        ];
    }

    private IEnumerable<string> LastBatch() =>
        Batches.Last(connection) is { } batch
            ?
            [
                string.Create(CultureInfo.InvariantCulture, $"Last batch: {batch.StartedAt:u}"),
                .. batch.Summary.Split('\n').Select(l => "  " + l),
            ]
            : ["Last batch: none yet"];

    private string NextBatch() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Next batch: {new BatchTimes(settings.Schedule, settings.TimeZone, clock).After(null):u} "
                + $"({settings.Schedule}{(settings.TimeZone is { } zone ? $", {zone}" : "")})");

    private string LastBackup() => settings.BackupFiles.All is [.., var newest] all
        ? string.Create(CultureInfo.InvariantCulture, $"Backups: {all.Count}, the newest {newest.FullName}")
        : "Backups: none yet";
}
