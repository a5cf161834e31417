namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>One reading of a symbol.</summary>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct Choice(string Text, double Confidence);
