using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>What differs between two lists of rows. As many as expected are compared in their order, else those of the same name.</summary>
internal static class TableDifference
{
    private static readonly string[] Names = ["item", "name", "level3", "level2", "heading", "metric", "text", "total_score"];

    /// <param name="path">Where the rows stand, for the messages.</param>
    public static IEnumerable<string> Between(string table, string path, JsonArray expected, JsonArray stored, bool mayBeMissing = false)
    {
        var (wanted, found) = (Objects(expected), Objects(stored));
        if (wanted.Count == found.Count && !mayBeMissing)
            return wanted.SelectMany((row, i) => FieldDifference.Between(table, $"{path}[{i + 1}] {Name(row)}", row, found[i]));
        var lines = new List<string>();
        foreach (var row in wanted)
        {
            if (found.FirstOrDefault(f => IsNamed(row, f)) is { } same)
            {
                found.Remove(same);
                lines.AddRange(FieldDifference.Between(table, $"{path} {Name(row)}", row, same));
            }
            else if (!mayBeMissing)
                lines.Add($"{path}: '{Name(row)}' is missing");
        }

        lines.AddRange(found.Select(f => $"{path}: '{Name(f)}' was not expected: {RowText.Of(f)}"));
        return lines;
    }

    private static List<JsonObject> Objects(JsonArray rows) => [.. rows.Select(r => r!.AsObject())];

    private static string? NameColumn(JsonObject row) => Names.FirstOrDefault(n => row[n] is not null);

    private static string Name(JsonObject row) => NameColumn(row) is { } column ? RowText.Of(row[column]) : "";

    private static bool IsNamed(JsonObject expected, JsonObject stored) =>
        NameColumn(expected) is not { } column || FieldDifference.IsRight(expected, column, stored[column]);
}
