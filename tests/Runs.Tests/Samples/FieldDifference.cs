using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>What differs between two rows, field by field.</summary>
internal static class FieldDifference
{
    // Columns that count only in rows that are written down with them: the samples are older than these columns.
    private static readonly HashSet<(string Table, string Column)> WhereGiven =
    [
        ("budget_items", "side"), ("budget_items", "source"), ("budget_items", "stage"), ("budget_items", "project"),
        ("indicators", "weight"), ("indicators", "explanation"), ("indicators", "actual_values"), ("score_items", "indicator"),
    ];

    public static IEnumerable<string> Between(string table, string path, JsonObject expected, JsonObject stored) =>
        stored.Where(field => expected.ContainsKey(field.Key) || !WhereGiven.Contains((table, field.Key)))
            .SelectMany(field => field.Value is JsonArray rows
                ? TableDifference.Between(field.Key, $"{path}.{field.Key}", expected[field.Key] as JsonArray ?? [], rows)
                : IsRight(expected, field.Key, field.Value) ? []
                : [$"{path}.{field.Key}: expected '{RowText.Of(expected[field.Key])}', got '{RowText.Of(field.Value)}'"]);

    public static bool IsRight(JsonObject expected, string column, JsonNode? stored) =>
        (expected["accept"]?[column] as JsonArray ?? []).Append(expected[column]).Any(right => RowText.Of(right) == RowText.Of(stored));
}
