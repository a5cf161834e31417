using System.Text.Json.Serialization;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What frames hold as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(PageContent))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(FilingSummary[]))]
[JsonSerializable(typeof(UnpackedArchive))]
internal sealed partial class FrameJson : JsonSerializerContext;
