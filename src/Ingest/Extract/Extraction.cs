using Pipeline.Ingest.Formats.Archives;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>A file's pages, or what it was unpacked into, or a sentence that says why there are none.</summary>
public sealed record Extraction(ExtractedDocument? Document, string? Refusal)
{
    internal UnpackedArchive? Archive { get; private init; }

    internal static Extraction Of(ExtractedDocument document) => new(document, null);

    internal static Extraction Unpacked(UnpackedArchive archive) => new(null, null) { Archive = archive };

    internal static Extraction Refused(string reason) => new(null, reason);
}
