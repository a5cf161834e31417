namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>Readers of lines, or a sentence that says what is missing and the lines to run.</summary>
internal sealed record ReadersStart(LineReaders? Readers, string? Refusal)
{
    public const string Install = "apt-get install -y poppler-utils libtesseract5 tesseract-ocr-script-hans";

    public static ReadersStart Missing { get; } = new(
        null,
        "Scanned pages are recognised with PP-OCRv4 and Tesseract 5; one is enough, and what they need is not installed. Run models/fetch "
            + $"beside ./pipeline, and as root: {Install}");
}
