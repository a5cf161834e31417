namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>An engine, or a sentence that says what is missing and the line to run.</summary>
internal sealed record EngineStart(RecognitionEngine? Engine, string? Refusal)
{
    private const string Install = "apt-get install -y poppler-utils libtesseract5 tesseract-ocr-chi-sim";

    public static EngineStart Of(RecognitionEngine engine) => new(engine, null);

    public static EngineStart Missing(string what) =>
        new(null, $"Scanned pages are recognised with Tesseract 5, and {what} is not installed. Run as root: {Install}");
}
