using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Scans;

/// <summary>
/// Pairs the texts of a filing's rows with those of its gold, in the order of printing; tables with rows too many or too few are left out,
/// for nobody knows which is which.
/// </summary>
internal static class StoredFields
{
    private static readonly (string Table, string Key, string Order, string[] Fields)[] Tables =
    [
        ("projects", "project_id", "ordinal", ["name", "funding_agency", "goal"]),
        (
            "indicators",
            "indicator_id",
            "(SELECT ordinal FROM projects p WHERE p.project_id = t.project_id), ordinal",
            ["level1", "level2", "level3", "period_target", "annual_target"]),
        ("score_items", "score_item_id", "ordinal", ["level1", "level2", "level3", "explanation", "shortfall_reason", "improvement"]),
        ("tasks", "task_id", "ordinal", ["name", "content", "expected_result"]),
        ("budget_items", "budget_item_id", "ordinal", ["item", "amount_text"]),
    ];

    public static IEnumerable<StoredField> Of(SqliteConnection database, string path, string gold)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        var expected = JsonNode.Parse(File.ReadAllText(gold))!.AsObject();
        foreach (var (table, key, order, fields) in Tables)
        {
            var rows = Rows(expected, table);
            var stored = Stored(
                database,
                $"SELECT {key} AS id, {string.Join(", ", fields)} FROM {table} t WHERE filing_id = (SELECT filing_id FROM filings WHERE sha256 = '{sha256}') ORDER BY {order}"
            );
            if (rows.Count != stored.Count)
                continue;
            foreach (var (row, values) in rows.Zip(stored))
            foreach (var field in fields.Where(f => IsStrict(row, f) && values[f] is string))
                yield return new StoredField(
                    $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)} {table}.{field}",
                    Plain(row[field]),
                    Plain((string)values[field]!),
                    Confidence(database, table, (long)values["id"]!, field));
        }
    }

    /// <summary>Indicators stand below their projects, or below the filing.</summary>
    private static List<JsonObject> Rows(JsonObject expected, string table)
    {
        var own = expected[table]?.AsArray().Select(r => r!.AsObject()).ToList() ?? [];
        return table == "indicators" && own.Count == 0 ? [.. Rows(expected, "projects").SelectMany(p => Rows(p, "indicators"))] : own;
    }

    /// <summary>Where the gold leaves a choice, another text may be right too.</summary>
    private static bool IsStrict(JsonObject row, string field) =>
        row["accept"]?[field] is null && row["lenient"]?.ToJsonString().Contains(field, StringComparison.Ordinal) != true;

    private static string Plain(JsonNode? value) => value is null ? "" : Plain(value.ToString());

    /// <summary>Without blanks, full-width marks as narrow ones.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c))
            .Replace('≧', '≥')
            .Replace('≦', '≤')
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('～', '~');

    private static double Confidence(SqliteConnection database, string table, long id, string field)
    {
        using var command = database.CreateCommand();
        command.CommandText =
            $"SELECT coalesce((SELECT min(confidence) FROM evidence WHERE record = '{table}' AND record_id = {id} AND field = '{field}'), (SELECT min(confidence) FROM evidence WHERE record = '{table}' AND record_id = {id} AND field IS NULL))";
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<Dictionary<string, object?>> Stored(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
            rows.Add(
                Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        return rows;
    }
}
