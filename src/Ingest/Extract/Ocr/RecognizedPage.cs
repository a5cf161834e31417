namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A page as it was recognised, or a sentence that says what is missing for it.</summary>
internal sealed record RecognizedPage(PageContent? Content, string? Refusal);
