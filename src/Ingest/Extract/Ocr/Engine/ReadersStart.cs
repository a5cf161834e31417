namespace Pipeline.Ingest.Extract.Ocr.Engine;

/// <summary>Readers of lines, or a sentence that says what is missing and the line to run.</summary>
internal sealed record ReadersStart(LineReaders? Readers, string? Refusal)
{
    private const string Install = "apt-get install -y poppler-utils libtesseract5 tesseract-ocr-chi-sim tesseract-ocr-script-hans";

    public static ReadersStart Of(LineReaders readers) => new(readers, null);

    public static ReadersStart Missing(string what) =>
        new(null, $"Scanned pages are recognised with Tesseract 5, and {what} is not installed. Run as root: {Install}");
}
