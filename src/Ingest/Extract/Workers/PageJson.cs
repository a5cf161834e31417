using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>Pages as they travel from a worker to its host. What a page derives from its other parts stays behind.</summary>
internal static class PageJson
{
    private static readonly JsonTypeInfo<Page> Type = new JsonSerializerOptions
    {
        TypeInfoResolver = FrameJson.Default.WithAddedModifier(LeaveOutDerived),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Nothing here is ever shown in a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A damaged file may put a glyph anywhere.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    }.GetTypeInfo<Page>();

    public static byte[] Write(Page page) => JsonSerializer.SerializeToUtf8Bytes(page, Type);

    public static Page Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Type)!;

    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var derived in type.Properties.Where(p => p is { Set: null, AssociatedParameter: null }).ToList())
            type.Properties.Remove(derived);
    }
}
