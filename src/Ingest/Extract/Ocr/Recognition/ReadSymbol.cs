namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>A symbol that a model read on a line, or that is told by its shape.</summary>
/// <param name="X0">In pixels of the page, as is <paramref name="X1"/>; models are right to about a third of a letter.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Choices">All readings, the best first.</param>
internal sealed record ReadSymbol(string Text, int X0, int X1, double Confidence, IReadOnlyList<Choice> Choices)
{
    /// <summary>What has less is read again, and told as unsure (see UnsureNumbers).</summary>
    public const double Sure = 0.9;

    /// <summary>The confidence of what the ink speaks against.</summary>
    public const double AgainstInk = 0.4;

    /// <summary>Whether it was told by its shape and not by a model.</summary>
    public bool IsByShape { get; init; }

    public ReadSymbol Doubted() => this with { Confidence = Math.Min(AgainstInk, Confidence) };

    public ReadSymbol Moved(int x) => this with { X0 = X0 + x, X1 = X1 + x };
}
