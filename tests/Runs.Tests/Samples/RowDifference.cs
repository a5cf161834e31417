using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>What differs between expected and stored rows, a line each. White space is not compared: a dump keeps it or not.</summary>
internal static class RowDifference
{
    public static IEnumerable<string> Between(JsonObject expected, JsonObject stored)
    {
        foreach (var (key, value) in stored)
        {
            if (key == "findings")
                foreach (var line in Rules(expected[key] as JsonArray ?? [], (JsonArray)value!))
                    yield return line;
            else if (key == "header_fields")
                foreach (var line in Fields(expected[key] as JsonArray, (JsonArray)value!))
                    yield return line;
            else
                foreach (var line in Compare(key, expected[key] ?? (value is JsonArray ? new JsonArray() : null), value))
                    yield return line;
        }
    }

    private static IEnumerable<string> Rules(JsonArray expected, JsonArray stored)
    {
        var wanted = expected.Select(f => (string)f!["rule"]!).Order();
        var found = stored.Select(f => (string)f!["rule"]!).Order();
        return wanted.SequenceEqual(found) ? [] : [$"findings: expected [{string.Join(", ", wanted)}], got {stored.ToJsonString()}"];
    }

    /// <summary>A dump may print the fields in another order; an attachment's number stands in some.</summary>
    private static IEnumerable<string> Fields(JsonArray? expected, JsonArray stored)
    {
        var missing = (expected ?? []).Select(Field).Except(stored.Select(Field)).Select(f => $"header_fields: {f} is missing");
        var extra = stored.Select(Field).Except((expected ?? stored).Select(Field)).Select(f => $"header_fields: {f} was not expected");
        return missing.Concat(extra);
    }

    private static string Field(JsonNode? field) => $"{Text(field!["name"])}={Text(field["value"])}";

    private static IEnumerable<string> Compare(string path, JsonNode? expected, JsonNode? stored) => (expected, stored) switch
    {
        (JsonObject e, JsonObject s) => s.SelectMany(p => Compare($"{path}.{p.Key}", e[p.Key], p.Value)),
        (JsonArray e, JsonArray s) => Compare(path, e, s),
        _ => Text(expected) == Text(stored) ? [] : [$"{path}: expected '{Text(expected)}', got '{Text(stored)}'"],
    };

    private static IEnumerable<string> Compare(string path, JsonArray expected, JsonArray stored)
    {
        if (expected.Count != stored.Count)
            yield return $"{path}: expected {expected.Count} rows, got {stored.Count}: {stored.ToJsonString()}";
        for (var i = 0; i < Math.Min(expected.Count, stored.Count); i++)
            foreach (var line in Compare($"{path}[{i + 1}]", expected[i], stored[i]))
                yield return line;
    }

    private static string Text(JsonNode? node) => node is null
        ? "null"
        : node.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture)
            : string.Concat(node.ToString().Where(c => !char.IsWhiteSpace(c)));
}
