namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A symbol that Tesseract read on a line.</summary>
/// <param name="X0">In pixels of the picture of the line, as is <paramref name="X1"/>; Tesseract is right to about a third of a letter.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Choices">All readings, the best first.</param>
internal sealed record ReadSymbol(string Text, int X0, int X1, double Confidence, IReadOnlyList<Choice> Choices);
