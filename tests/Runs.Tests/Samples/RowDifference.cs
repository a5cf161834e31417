using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>
/// What differs between the rows a careful reader enters and those stored, a line each. Beside its rows, what is written down may hold:
/// <c>accept</c> on a row, other right values of its fields; a table's <c>…_among</c>, rows that must be there among others;
/// <c>findings_also</c>, rules of further findings that do no harm; <c>rows_may_be_missing</c>, for a text that has lost its table:
/// no row may be wrong, and where one is missing a finding says so.
/// </summary>
internal static class RowDifference
{
    private static readonly string[] OfOneProject =
        ["project-targets", "project-self-evaluation", "transfer-targets", "transfer-self-evaluation", "monitoring"];

    public static IEnumerable<string> Between(JsonObject expected, JsonObject stored)
    {
        var mayBeMissing = (bool?)expected["rows_may_be_missing"] == true;
        return (HasUnnamedProject(expected, stored) ? WithoutItsProject(stored) : stored).SelectMany(table => table.Key switch
        {
            "filing" => FieldDifference.Between("filing", "filing", expected["filing"]!.AsObject(), table.Value!.AsObject()),
            "findings" => FindingDifference.Between(expected, Rows(stored, "findings")),
            "header_fields" => HeaderDifference.Between(expected, Rows(stored, "header_fields")),
            _ when expected[$"{table.Key}_among"] is JsonArray among => AmongDifference.Between(table.Key, among, table.Value!.AsArray()),
            _ => TableDifference.Between(table.Key, table.Key, Rows(expected, table.Key), table.Value!.AsArray(), mayBeMissing),
        });
    }

    /// <summary>A form about one project may be written down without its project, its indicators as the filing's own.</summary>
    private static bool HasUnnamedProject(JsonObject expected, JsonObject stored) =>
        !expected.ContainsKey("projects") && Rows(stored, "projects").Count == 1
        && OfOneProject.Contains((string?)stored["filing"]!["kind"]);

    private static JsonObject WithoutItsProject(JsonObject stored)
    {
        var copy = stored.DeepClone().AsObject();
        copy["indicators"] = copy["projects"]![0]!["indicators"]!.DeepClone();
        copy["projects"] = new JsonArray();
        return copy;
    }

    private static JsonArray Rows(JsonObject record, string table) => record[table] as JsonArray ?? [];
}
