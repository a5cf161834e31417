namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>A printed character in the frame of its writing: x runs along the line, y down the page, both in points.</summary>
/// <param name="X0">Where it begins to advance; ink may lie elsewhere.</param>
/// <param name="X1">Where the next glyph is to begin.</param>
/// <param name="Size">Of the font, as it is scaled on the page.</param>
internal readonly record struct Glyph(string Text, double X0, double X1, double Baseline, double Size)
{
    /// <summary>Whether a clip hides it.</summary>
    public bool IsClipped { get; init; }

    /// <summary>Which of the page's texts shows it; one text stands in one cell.</summary>
    public int Sequence { get; init; }

    public double Middle => (X0 + X1) / 2;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
