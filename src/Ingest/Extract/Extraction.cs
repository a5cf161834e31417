using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>A file's pages, or a sentence that says why there are none.</summary>
public sealed record Extraction(ExtractedDocument? Document, string? Refusal)
{
    internal static Extraction Of(ExtractedDocument document) => new(document, null);

    internal static Extraction Refused(string reason) => new(null, reason);
}
