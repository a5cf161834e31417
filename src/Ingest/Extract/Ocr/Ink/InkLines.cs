namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>Parts the ink of a cell, or of what stands outside tables, into stretches of lines.</summary>
internal static class InkLines
{
    // Shares of a hanzi's width: wider gaps part what stands beside each other, and cost time to read.
    private const double Apart = 2;

    /// <summary>By lines, then from left to right.</summary>
    public static IEnumerable<InkLine> Of(IReadOnlyList<InkPiece> pieces, double em) =>
        new InkBands(em).Of(pieces).SelectMany(b => Stretches(b, em));

    private static IEnumerable<InkLine> Stretches(List<InkPiece> band, double em)
    {
        var stretch = new List<InkPiece>();
        var right = 0;
        foreach (var piece in band.OrderBy(p => p.X0))
        {
            if (stretch.Count > 0 && piece.X0 - right > Apart * em)
            {
                yield return Line(stretch, em);
                stretch = [];
            }
            right = stretch.Count == 0 ? piece.X1 : Math.Max(right, piece.X1);
            stretch.Add(piece);
        }
        if (stretch.Count > 0)
            yield return Line(stretch, em);
    }

    private static InkLine Line(List<InkPiece> stretch, double em)
    {
        var ink = stretch.Aggregate((a, b) => a.With(b));
        return new InkLine(ink, stretch, Math.Max(em, ink.Height / InkScale.HanziHeight));
    }
}
