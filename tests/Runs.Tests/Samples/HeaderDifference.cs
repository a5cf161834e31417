using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// What differs between fields of the head, in any order: a dump may print them in another, and an attachment's number stands in some.
/// </summary>
internal static class HeaderDifference
{
    public static IEnumerable<string> Between(JsonObject expected, JsonArray stored)
    {
        var found = stored.Select(Field).ToList();
        var all = (expected["header_fields"] as JsonArray)?.Select(Field).ToList();
        var among = (expected["header_fields_among"] as JsonArray ?? []).Select(Field);
        var missing = among.Concat(all ?? []).Except(found).Select(f => $"header_fields: {f} is missing");
        return missing.Concat(found.Except(all ?? found).Select(f => $"header_fields: {f} was not expected"));
    }

    private static string Field(JsonNode? field) => $"{RowText.Of(field!["name"])}={RowText.Of(field["value"])}";
}
