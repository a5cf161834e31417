namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>A ruling in a picture, in pixels: from and to along it (To is beyond it), and across it the places of its middle.</summary>
/// <param name="Unbroken">The length of its longest piece without a gap to speak of.</param>
/// <param name="Middles">One for each stretch of its length.</param>
internal sealed record InkRuling(int From, int To, int Thickness, int Unbroken, float[] Middles)
{
    public const int Stretch = 32;

    public int Length => To - From;

    /// <summary>Whether it is made of dashes or dots.</summary>
    public bool IsDashed { get; init; }

    /// <summary>The place across, at a place along.</summary>
    public float At(int along) => Middles[Math.Clamp((along - From) / Stretch, 0, Middles.Length - 1)];

    public float Mean => Middles.Average();
}
