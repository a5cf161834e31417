using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>Rows that must be there among others; of each the columns that are written down count.</summary>
internal static class AmongDifference
{
    public static IEnumerable<string> Between(string table, JsonArray expected, JsonArray stored) =>
        expected.Select(row => row!.AsObject()).Where(row => !stored.Any(s => IsIn(row, s!.AsObject())))
            .Select(row => $"{table}: {RowText.Of(row)} is missing among {RowText.Of(stored)}");

    private static bool IsIn(JsonObject expected, JsonObject stored) =>
        expected
            .Where(field => stored.ContainsKey(field.Key))
            .All(field => FieldDifference.IsRight(expected, field.Key, stored[field.Key]));
}
