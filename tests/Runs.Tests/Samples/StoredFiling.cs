using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// A filing as the database holds it, in the shape of the rows that are written down for the samples: money in yuan, links as ordinals.
/// </summary>
internal static class StoredFiling
{
    private static readonly string[] Filing = ["kind", "title", "agency", "fiscal_year", "amount_unit"];
    private static readonly string[] Project =
        ["name", "funding_agency", "total_fen", "fiscal_appropriation_fen", "special_account_fen", "other_funds_fen", "goal"];
    private static readonly string[] Indicator =
        ["level1_code", "level1", "level2_code", "level2", "level3", "period_target", "annual_target", "weight", "explanation"];
    private static readonly string[] TargetValue = ["text", "label", "comparator", "low", "high", "unit"];

    private static readonly (string Key, string Table, string[] Columns)[] Lists =
    [
        ("header_fields", "header_fields", ["name", "value"]),
        ("budget_items", "budget_items", ["item", "amount_text", "amount_fen", "side", "source", "stage", "project_id"]),
        ("goals", "goals", ["text", "completion"]),
        ("tasks", "tasks", ["name", "content", "amount_fen", "expected_result"]),
        ("score_items", "score_items",
            ["level1", "level1_weight", "level2", "level2_weight", "level3", "weight", "explanation", "target", "actual", "score",
                "shortfall_reason", "improvement", "indicator_id"]),
        ("evaluation", "evaluations", ["total_weight", "total_score", "grade"]),
        ("sections", "sections", ["depth", "label", "heading", "text"]),
        ("facts", "facts", ["section_ordinal", "metric", "value", "unit", "sentence"]),
        ("findings", "findings", ["rule", "subject", "message"]),
    ];

    /// <summary>The filings of a file, in the order of their parts.</summary>
    public static IReadOnlyList<JsonObject> Read(SqliteConnection database, string fileName) => Read(database, "file_name", fileName);

    /// <summary>The filings of a content, in the order of their parts.</summary>
    public static IReadOnlyList<JsonObject> OfContent(SqliteConnection database, string sha256) => Read(database, "sha256", sha256);

    private static IReadOnlyList<JsonObject> Read(SqliteConnection database, string column, string value) =>
        [.. Rows(database, $"SELECT * FROM filings WHERE {column} = $id ORDER BY part", value).Select(f => Read(database, f))];

    private static JsonObject Read(SqliteConnection database, Dictionary<string, object?> filing)
    {
        var id = filing["filing_id"]!;
        var projects = Rows(database, "SELECT * FROM projects WHERE filing_id = $id ORDER BY ordinal", id);
        var indicators = Rows(database, "SELECT * FROM indicators WHERE filing_id = $id ORDER BY ordinal", id);
        var links = new Dictionary<string, Dictionary<object, object>>
        {
            ["project_id"] = projects.ToDictionary(p => p["project_id"]!, p => p["ordinal"]!),
            ["indicator_id"] = indicators.ToDictionary(i => i["indicator_id"]!, i => i["ordinal"]!),
        };
        var stored = new JsonObject { ["filing"] = Record(filing, Filing) };
        foreach (var (key, table, columns) in Lists)
            stored[key] = Array(Rows(database, $"SELECT * FROM {table} WHERE filing_id = $id", id)
                .OrderBy(r => r.GetValueOrDefault("ordinal")).Select(r => Record(r, columns, links)));
        JsonArray Of(object? project) =>
            Array(indicators.Where(i => Equals(i["project_id"], project)).Select(i => WithValues(database, i)));
        stored["indicators"] = Of(null);
        stored["projects"] = Array(projects.Select(p => Record(p, Project)));
        for (var i = 0; i < projects.Count; i++)
            stored["projects"]![i]!["indicators"] = Of(projects[i]["project_id"]);
        return stored;
    }

    private static JsonObject WithValues(SqliteConnection database, Dictionary<string, object?> indicator)
    {
        var record = Record(indicator, Indicator);
        foreach (var horizon in (string[])["period", "annual", "actual"])
        {
            var values = $"SELECT * FROM indicator_values WHERE indicator_id = $id AND horizon = '{horizon}' ORDER BY ordinal";
            record[$"{horizon}_values"] = Array(Rows(database, values, indicator["indicator_id"]!).Select(v => Record(v, TargetValue)));
        }

        return record;
    }

    private static JsonArray Array(IEnumerable<JsonObject> rows) => [.. rows];

    private static JsonObject Record(
        Dictionary<string, object?> row, string[] columns, Dictionary<string, Dictionary<object, object>>? links = null)
    {
        var record = new JsonObject();
        foreach (var column in columns)
        {
            var value = row.GetValueOrDefault(column);
            if (column.EndsWith("_fen", StringComparison.Ordinal))
                record[$"{column[..^4]}_yuan"] = value is long fen ? (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;
            else if (links?.GetValueOrDefault(column) is { } link)
                record[column[..^3]] = value is null ? null : JsonValue.Create((long)link[value]);
            else
                record[column] = value switch
                {
                    null => null,
                    long number => JsonValue.Create(number),
                    double real => JsonValue.Create(real),
                    _ => JsonValue.Create((string)value),
                };
        }

        return record;
    }

    private static List<Dictionary<string, object?>> Rows(SqliteConnection database, string sql, object id)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount)
                .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        return rows;
    }
}
