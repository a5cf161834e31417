namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>A place of a line as both readers see it; null where one of them sees nothing there.</summary>
/// <param name="First">PP-OCRv4's.</param>
/// <param name="Second">Tesseract's.</param>
/// <param name="Checked">Tesseract's, checked against the ink.</param>
internal readonly record struct GlyphPair(LineGlyph? First, LineGlyph? Second, LineGlyph? Checked)
{
    public string FirstText => First?.Symbol?.Text ?? "";

    public string SecondText => Second?.Symbol?.Text ?? "";

    public string CheckedText => Checked?.Symbol?.Text ?? "";
}
