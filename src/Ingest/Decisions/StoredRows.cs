using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Parsers.Decisions;

namespace Pipeline.Ingest.Decisions;

/// <summary>The rows of a stored filing by the anchors that they are found by when it is read again.</summary>
internal static class StoredRows
{
    // Of each table its key, and what its rows are named by, as in Parsers/Decisions/AnchoredRecords.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["filings"] = "filing_id",
        ["header_fields"] = "header_field_id, name",
        ["budget_items"] = "budget_item_id, item",
        ["goals"] = "goal_id",
        ["tasks"] = "task_id, name",
        ["projects"] = "project_id, name",
        [Indicators] = "indicator_id, (SELECT 'project=' || name FROM projects p WHERE p.project_id = t.project_id), "
            + "coalesce(level2_code, level2), level3",
        ["score_items"] = "score_item_id, level1, level2, level3",
        ["evaluations"] = "evaluation_id",
        ["findings"] = "finding_id, rule, subject",
    };

    private const string Indicators = "indicators";

    public static IEnumerable<string> Tables => Names.Keys;

    public static string KeyOf(string table) => Names[table].Split(',')[0];

    /// <summary>Those of a table, in the order in which they were read: keys go up with it.</summary>
    public static IEnumerable<StoredRow> Of(SqliteConnection connection, long filingId, string table)
    {
        using var reader = connection.ExecuteReader($"SELECT {Names[table]} FROM {table} t WHERE filing_id = @filingId ORDER BY 1",
            new { filingId });
        var rows = new List<(long Key, string?[] Names)>();
        while (reader.Read())
            rows.Add((reader.GetInt64(0), NamesOf(reader, table)));
        return Anchor.Of(rows.Select(r => r.Names)).Zip(rows, (anchor, row) => new StoredRow(table, row.Key, anchor));
    }

    /// <summary>An indicator of no project is not named by one.</summary>
    private static string?[] NamesOf(IDataReader reader, string table)
    {
        var names = Enumerable.Range(1, reader.FieldCount - 1).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i)).ToArray();
        return table == Indicators && names[0] is null ? names[1..] : names;
    }
}
