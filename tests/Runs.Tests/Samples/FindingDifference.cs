using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>What differs between the findings' rules: each that is expected once, and no other.</summary>
internal static class FindingDifference
{
    public static IEnumerable<string> Between(JsonObject expected, JsonArray stored)
    {
        if ((bool?)expected["rows_may_be_missing"] == true)
            return stored.Count > 0 ? [] : ["findings: expected one that says what was not read, got none"];
        var left = stored.Select(f => (string)f!["rule"]!).ToList();
        var missing = (expected["findings"] as JsonArray ?? []).Select(Rules)
            .Where(rules => !rules.Any(left.Remove)).Select(rules => rules[0]).ToList();
        left.RemoveAll((expected["findings_also"] as JsonArray ?? []).Select(r => (string)r!).Contains);
        return missing.Count == 0 && left.Count == 0
            ? []
            : [$"findings: missing [{string.Join(", ", missing)}], not expected [{string.Join(", ", left)}], "
                + $"got {string.Join("; ", stored.Select(Shown))}"];
    }

    private static string Shown(JsonNode? finding) => $"{finding!["rule"]} '{finding["subject"]}'";

    /// <summary>The rule, and others that would be as right.</summary>
    private static List<string> Rules(JsonNode? finding) =>
        [(string)finding!["rule"]!, .. (finding["accept"]?["rule"] as JsonArray ?? []).Select(r => (string)r!)];
}
