using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>The files whose last attempt did not store them, and that are there still.</summary>
internal static class FailedFiles
{
    private const string Sql =
        """
        SELECT path, error FROM ingests i WHERE state = @state AND NOT EXISTS (SELECT 1 FROM ingests later WHERE later.path = i.path AND later.ingest_id > i.ingest_id)
        ORDER BY path
        """;

    /// <summary>Those that failed for the environment's sake; an archive stands for the files in it.</summary>
    public static IReadOnlyList<(string Path, string Reason)> All(SqliteConnection connection) =>
        [.. Last(connection, IngestState.Failed).Where(f => FoundFile.At(f.Path) is not null)];

    /// <summary>
    /// Those that cannot be read and stay where they are, as what was named to `ingest` does: the quarantine has no copy.
    /// </summary>
    public static IReadOnlyList<(string Path, string Reason)> QuarantinedInPlace(SqliteConnection connection, InboxSettings settings)
    {
        var inFolder = settings.Outlets.Quarantine.Files.Select(Quarantine.FormerPath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Last(connection, IngestState.Quarantined)
                .Where(f => !inFolder.Contains(Printable.Line(f.Path)) && MemberPath.FileAt(f.Path) is not null),
        ];
    }

    /// <summary>Those that failed outside the inbox: they were named to `ingest`, and stay where they are.</summary>
    public static IReadOnlyList<SourceFile> Elsewhere(SqliteConnection connection, InboxSettings settings) =>
        [
            .. All(connection)
                .Where(f => !settings.IsInInbox(f.Path))
                .Select(f => new NamedFile(new FileInfo(f.Path), settings.Outlets.Archive)),
        ];

    private static List<(string Path, string Reason)> Last(SqliteConnection connection, string state) =>
        [.. connection.Query<(string Path, string Reason)>(Sql, new { state })];
}
