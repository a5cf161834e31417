using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pipeline.Ingest.Query;

/// <summary>
/// What SQLite may be asked for by someone who only reads. SQLite asks for every statement it prepares, also those
/// it makes itself, so that no spelling gets past. A read-only file alone is not enough: VACUUM INTO and ATTACH
/// would still write other files.
/// </summary>
internal static class ReadAuthorizer
{
    // The pragmas that describe the schema; data_version is what full-text search asks for itself.
    private static readonly HashSet<string> ReadingPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list", "data_version",
    };

    // Held for the life of the program: SQLite keeps no reference that the collector sees.
    private static readonly strdelegate_authorizer Decide = static (_, action, first, _, _, _) =>
        Allows(action, first) ? raw.SQLITE_OK : raw.SQLITE_DENY;

    public static void Guard(SqliteConnection connection) => raw.sqlite3_set_authorizer(connection.Handle, Decide, null);

    private static bool Allows(int action, string? first) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE => true,
        raw.SQLITE_PRAGMA => first is not null && ReadingPragmas.Contains(first),
        _ => false,
    };
}
