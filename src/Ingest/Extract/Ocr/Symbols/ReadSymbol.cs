namespace Pipeline.Ingest.Extract.Ocr.Symbols;

/// <summary>A symbol that Tesseract read on a line.</summary>
/// <param name="X0">In pixels of the picture of the line, as is <paramref name="X1"/>; Tesseract is right to about a third of a
/// letter.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Choices">All readings, the best first.</param>
internal sealed record ReadSymbol(string Text, int X0, int X1, double Confidence, IReadOnlyList<Choice> Choices)
{
    /// <summary>The confidence of what the ink speaks against; that another model reads it too does not help.</summary>
    public const double AgainstInk = 0.4;

    /// <summary>Whether it was told by its shape and not by a model: told so again it is no surer.</summary>
    public bool IsByShape { get; init; }

    public ReadSymbol Doubted() => this with { Confidence = Math.Min(AgainstInk, Confidence) };
}
