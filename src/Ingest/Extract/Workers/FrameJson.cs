using System.Text.Json.Serialization;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What frames hold as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(PageContent))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class FrameJson : JsonSerializerContext;
