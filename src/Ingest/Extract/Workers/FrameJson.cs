using System.Text.Json.Serialization;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What frames hold as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(PageContent))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(FilingSummary[]))]
internal sealed partial class FrameJson : JsonSerializerContext;
