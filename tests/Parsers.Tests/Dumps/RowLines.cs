using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Model;

namespace Pipeline.Parsers.Tests.Dumps;

/// <summary>
/// The rows of filings as text, a row a line, so that a changed row shows as a changed line. Where they were read, and which row another
/// one points at, is left out.
/// </summary>
internal static class RowLines
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static IEnumerable<string> Of(IEnumerable<Filing> filings) =>
        filings.SelectMany(f => Rows("Filing", JsonSerializer.SerializeToNode(f, Options)!.AsObject()));

    /// <summary>The row itself, then the rows that it holds, a level deeper.</summary>
    private static IEnumerable<string> Rows(string name, JsonObject row, string indent = "")
    {
        var held = row.Where(p => p.Value is JsonArray { Count: > 0 }).ToList();
        var own = row.Where(p => p.Value is not JsonArray).Select(p => $"{p.Key}={p.Value!.ToJsonString(Options)}");
        return held
            .SelectMany(p => p.Value!.AsArray().Select(v => (p.Key, Value: v)))
            .SelectMany(p =>
                p.Value is JsonObject o ? Rows(p.Key, o, indent + "  ") : [$"{indent}  {p.Key} {p.Value!.ToJsonString(Options)}"])
            .Prepend($"{indent}{name} {string.Join(' ', own)}".TrimEnd());
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => IsLeftOut(p.Name)).ToList())
            type.Properties.Remove(property);
    }

    private static bool IsLeftOut(string property) =>
        property is nameof(FilingRecord.Evidence) or nameof(Filing.FirstPage) or nameof(Filing.LastPage)
            or nameof(Filing.Checks) or nameof(BudgetItem.Project) or nameof(ScoreItem.Indicator);
}
