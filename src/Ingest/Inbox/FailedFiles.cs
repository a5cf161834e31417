using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Inbox;

/// <summary>The files whose last attempt failed for the environment's sake.</summary>
internal static class FailedFiles
{
    /// <summary>Path and reason of each.</summary>
    public const string Sql =
        """
        SELECT path, error FROM ingests i WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM ingests later WHERE later.path = i.path AND later.ingest_id > i.ingest_id)
        ORDER BY path
        """;

    /// <summary>Those that still wait in the inbox.</summary>
    public static IReadOnlyList<string> InInbox(SqliteConnection connection, InboxSettings settings) =>
        [.. Paths(connection).Where(settings.IsInInbox)];

    /// <summary>Those that are there but not in the inbox: they were named to `ingest`, and stay where they are.</summary>
    public static IReadOnlyList<SourceFile> Elsewhere(SqliteConnection connection, InboxSettings settings) =>
        [.. Paths(connection).Where(p => !settings.IsInInbox(p)).Select(p => new NamedFile(new FileInfo(p), settings.Outlets.Archive))];

    private static IEnumerable<string> Paths(SqliteConnection connection) =>
        connection.Query<(string Path, string Error)>(Sql).Select(f => f.Path).Where(File.Exists);
}
