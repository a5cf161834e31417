using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Inbox;

/// <summary>The files whose last attempt failed for the environment's sake, and that are there still.</summary>
internal static class FailedFiles
{
    private const string Sql =
        """
        SELECT path, error FROM ingests i WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM ingests later WHERE later.path = i.path AND later.ingest_id > i.ingest_id)
        ORDER BY path
        """;

    public static IReadOnlyList<(string Path, string Reason)> All(SqliteConnection connection) =>
        [.. connection.Query<(string Path, string Reason)>(Sql).Where(f => FoundFile.At(f.Path) is not null)];

    /// <summary>Those that wait in the inbox.</summary>
    public static IReadOnlyList<string> InInbox(SqliteConnection connection, InboxSettings settings) =>
        [.. All(connection).Select(f => f.Path).Where(settings.IsInInbox)];

    /// <summary>Those that were named to `ingest`, and stay where they are.</summary>
    public static IReadOnlyList<SourceFile> Elsewhere(SqliteConnection connection, InboxSettings settings) =>
        [.. All(connection).Where(f => !settings.IsInInbox(f.Path)).Select(f => new NamedFile(new FileInfo(f.Path), settings.Outlets.Archive))];
}
