namespace Pipeline.Ingest.Extract;

/// <summary>The text of a file, or a sentence that says why it cannot be read.</summary>
internal readonly record struct DecodedText(string? Text, string? Refusal)
{
    public static DecodedText Of(string text) => new(text, null);

    public static DecodedText Refused(string reason) => new(null, reason);
}
