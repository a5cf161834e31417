using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Decisions;

/// <summary>Finds the row of a filing that a person means.</summary>
internal static class RecordName
{
    /// <summary>For --help.</summary>
    public const string HowGiven =
        "its table and key, as lists and `show` print them (indicators:12), or its table and anchor, as `decisions` prints them "
        + "(indicators:11/清障长度#1); keys change when the filing is read anew, anchors do not";

    /// <exception cref="EnvironmentException">The filing has no such row.</exception>
    public static StoredRow Find(SqliteConnection connection, long filingId, string name)
    {
        var (table, row) = name.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (name[..at], name[(at + 1)..]) : (name, "");
        if (!StoredRows.Tables.Contains(table) || row.Length == 0)
            throw new EnvironmentException($"'{name}' names no row: give {HowGiven}. Tables: {string.Join(", ", StoredRows.Tables)}.");
        return StoredRows.Of(connection, filingId, table).FirstOrDefault(r => r.Anchor == row || KeyOf(r) == row)
            ?? throw new EnvironmentException(string.Create(CultureInfo.InvariantCulture,
                $"Filing {filingId} has no row {name}; `pipeline show {filingId}` prints those that it has. They get other keys whenever "
                    + $"it is read anew."));
    }

    private static string KeyOf(StoredRow row) => row.Key.ToString(CultureInfo.InvariantCulture);
}
