namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>Puts what two models read of a line side by side: by their texts, and where these leave a choice, by the ink.</summary>
internal sealed class GlyphPairs
{
    // Two that differ stand beside each other rather than after each other, unless their ink stands apart.
    private const double Different = 1;
    private const double Alone = 0.8;
    // Ink that one read and the other left.
    private const double Unread = 0.6;
    private const double UnreadAlone = 0.3;
    // For a hanzi's width between them.
    private const double Apart = 0.5;

    private readonly IReadOnlyList<LineGlyph> _first;
    private readonly IReadOnlyList<(LineGlyph Read, LineGlyph Checked)> _second;
    private readonly double _em;
    private readonly double[,] _costs;

    private GlyphPairs(IReadOnlyList<LineGlyph> first, IReadOnlyList<(LineGlyph, LineGlyph)> second, double em)
    {
        (_first, _second, _em) = (first, second, em);
        _costs = new double[first.Count + 1, second.Count + 1];
    }

    /// <param name="second">As it was read, and as it was checked.</param>
    /// <param name="em">The width of a hanzi.</param>
    public static List<GlyphPair> Of(
        IReadOnlyList<LineGlyph> first, IReadOnlyList<(LineGlyph Read, LineGlyph Checked)> second, double em)
    {
        var pairs = new GlyphPairs(first, second, em);
        pairs.Fill();
        return [.. pairs.Walk()];
    }

    private void Fill()
    {
        for (var f = _first.Count; f >= 0; f--)
            for (var s = _second.Count; s >= 0; s--)
                if (f < _first.Count || s < _second.Count)
                    _costs[f, s] = Math.Min(Both(f, s), Math.Min(FirstAlone(f, s), SecondAlone(f, s)));
    }

    private IEnumerable<GlyphPair> Walk()
    {
        for (var (f, s) = (0, 0); f < _first.Count || s < _second.Count;)
            if (_costs[f, s] == Both(f, s))
                yield return new GlyphPair(_first[f++], _second[s].Read, _second[s++].Checked);
            else if (_costs[f, s] == FirstAlone(f, s))
                yield return new GlyphPair(_first[f++], null, null);
            else
                yield return new GlyphPair(null, _second[s].Read, _second[s++].Checked);
    }

    private double Both(int f, int s) =>
        f == _first.Count || s == _second.Count
            ? double.PositiveInfinity
            : Difference(_first[f], _second[s].Read, _second[s].Checked)
                + (Apart * Math.Abs(_first[f].Ink.MiddleX - _second[s].Read.Ink.MiddleX) / _em) + _costs[f + 1, s + 1];

    private double FirstAlone(int f, int s) => f == _first.Count ? double.PositiveInfinity : Single(_first[f]) + _costs[f + 1, s];

    private double SecondAlone(int f, int s) =>
        s == _second.Count ? double.PositiveInfinity : Single(_second[s].Checked) + _costs[f, s + 1];

    private static double Single(LineGlyph glyph) => glyph.Symbol is null ? UnreadAlone : Alone;

    private static double Difference(LineGlyph first, LineGlyph read, LineGlyph made) =>
        (first.Symbol, made.Symbol) switch
        {
            (null, null) => 0,
            ({ } one, _) when IsSame(one.Text, read.Symbol?.Text) || IsSame(one.Text, made.Symbol?.Text) => 0,
            (null, _) or (_, null) => Unread,
            _ => Different,
        };

    private static bool IsSame(string one, string? other) => other is not null && FigureText.Folded(one) == FigureText.Folded(other);
}
