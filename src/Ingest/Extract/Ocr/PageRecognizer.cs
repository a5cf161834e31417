namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Recognises pages of PDFs that show a picture of their text. Library and model are loaded when the first page asks for them.</summary>
internal sealed class PageRecognizer : IDisposable
{
    // What Tesseract's model was trained on.
    private const double Dpi = 300;

    private ReadersStart? _start;

    /// <param name="page">From 1.</param>
    /// <param name="isGrey">Whether the page has no colours.</param>
    /// <param name="password">The one that opened the file; null for none.</param>
    /// <exception cref="MissingToolException">A program of the system is not installed.</exception>
    /// <exception cref="RenderingException">No picture can be made of the page.</exception>
    public RecognizedPage Read(byte[] pdf, int page, bool isGrey, string? password)
    {
        _start ??= LineReaders.Start();
        if (_start.Readers is not { } readers)
            return new RecognizedPage(null, _start.Refusal);
        var scan = isGrey ? ScanCleaner.Clean(Rasterizer.RenderGrey(pdf, page, Dpi, password)) : ScanCleaner.Clean(Rasterizer.Render(pdf, page, Dpi, password));
        var read = ScanReader.Read(page, scan, readers);
        return new RecognizedPage(read with { Words = [.. read.Words.Select(w => NumberConfusions.Undone(w with { Text = BracketConfusions.Undone(w.Text) }))] }, null);
    }

    public void Dispose() => _start?.Readers?.Dispose();
}
