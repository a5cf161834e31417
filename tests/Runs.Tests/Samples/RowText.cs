using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>A value as it is compared and shown: without white space, a number in one spelling.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Number => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("0.######", CultureInfo.InvariantCulture),
        JsonValueKind.String => string.Concat(node.ToString().Where(c => !char.IsWhiteSpace(c))),
        _ => node.ToJsonString(Readable),
    };
}
