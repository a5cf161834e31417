using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Gives each symbol its ink. Tesseract knows only about where a symbol stands; the order of both is sure, so the cheapest
/// way through both is looked for (as texts are aligned), and ink that no symbol takes was left unread.
/// </summary>
internal sealed class InkAlignment
{
    private const string FaintMarks = ".-:：,，;；、。";
    private const double Faint = 0.5;
    // Of a hanzi's width, from the figure before a point to the one after it: 0.4.
    private const double MarkRoom = 0.3;

    private const int MostClusters = 6;
    private const int MostSharing = 4;
    // 治理: the dots of the first, what both have together, the rest of either.
    private const int MostOfPair = 4;

    private readonly IReadOnlyList<ReadSymbol> _symbols;
    private readonly IReadOnlyList<InkCluster> _clusters;
    private readonly AlignmentCosts _costs;
    private readonly bool _keepsAll;
    private readonly int _markRoom;
    private readonly double[,] _totals;
    private readonly (int Symbols, int Clusters)[,] _steps;

    private InkAlignment(IReadOnlyList<ReadSymbol> symbols, IReadOnlyList<InkCluster> clusters, double em, bool keepsAll)
    {
        _keepsAll = keepsAll;
        (_symbols, _clusters, _costs) = (symbols, clusters, new AlignmentCosts(symbols, em));
        _markRoom = Math.Max(1, (int)(MarkRoom * em));
        _totals = new double[symbols.Count + 1, clusters.Count + 1];
        _steps = new (int, int)[symbols.Count + 1, clusters.Count + 1];
    }

    /// <param name="symbols">In pixels of the page, as the clusters are.</param>
    /// <param name="em">The width of a hanzi.</param>
    /// <param name="keepsAll">
    /// Whether a symbol without ink stands all the same: PP-OCRv4 sees nothing where nothing is, and ink may be shared in ways that are not
    /// thought of here.
    /// </param>
    public static List<LineGlyph> Of(
        IReadOnlyList<ReadSymbol> symbols, IReadOnlyList<InkCluster> clusters, double em, bool keepsAll = false)
    {
        var alignment = new InkAlignment(symbols, clusters, em, keepsAll);
        alignment.Fill();
        return alignment.Glyphs();
    }

    private void Fill()
    {
        for (var s = _symbols.Count; s >= 0; s--)
            for (var c = _clusters.Count; c >= 0; c--)
                if (s < _symbols.Count || c < _clusters.Count)
                    (_totals[s, c], _steps[s, c]) = Steps(s, c)
                        .Select(step => (step.Cost + _totals[s + step.Symbols, c + step.Clusters], (step.Symbols, step.Clusters)))
                        .MinBy(step => step.Item1);
    }

    private IEnumerable<(int Symbols, int Clusters, double Cost)> Steps(int s, int c)
    {
        if (s < _symbols.Count)
            yield return (1, 0, _costs.Inkless(s));
        if (c < _clusters.Count)
            yield return (0, 1, _costs.Unread(_clusters[c]));
        if (s == _symbols.Count || c == _clusters.Count)
            yield break;
        var ink = _clusters[c].Ink;
        for (var n = 1; n <= MostClusters && c + n <= _clusters.Count; n++)
        {
            ink = ink.With(_clusters[c + n - 1].Ink);
            yield return (1, n, _costs.Of(s, ink, n) + _costs.OfSigns(s, _clusters, c, n));
        }
        for (var n = 2; n <= MostSharing && s + n <= _symbols.Count; n++)
            if (_costs.OfSharing(s, n, _clusters[c]) is { } cost)
                yield return (n, 1, cost);
        for (var n = 2; n <= MostOfPair && c + n <= _clusters.Count; n++)
            if (_costs.OfPair(s, _clusters, c, n) is { } cost)
                yield return (2, n, cost);
    }

    private List<LineGlyph> Glyphs()
    {
        var glyphs = new List<LineGlyph>();
        for (var (s, c) = (0, 0); s < _symbols.Count || c < _clusters.Count;)
        {
            var (symbols, clusters) = _steps[s, c];
            if (clusters == 0)
                Inkless(_symbols[s], c, glyphs);
            else
                glyphs.AddRange(Glyphs(s, symbols, c, clusters));
            (s, c) = (s + symbols, c + clusters);
        }
        return glyphs;
    }

    /// <summary>
    /// A symbol that Tesseract saw where no ink is left was seen twice, or not at all; but a point or a dash may have been too faint, and
    /// of a figure nobody knows.
    /// </summary>
    private void Inkless(ReadSymbol symbol, int next, List<LineGlyph> glyphs)
    {
        if (_keepsAll)
            glyphs.Add(Kept(symbol, next, glyphs));
        else if (FaintMarks.Contains(symbol.Text)
            && next < _clusters.Count
            && glyphs is [.., { Symbol: { } left } beside]
            && !FaintMarks.Contains(left.Text))
            glyphs.Add(Between(symbol with { Confidence = Math.Min(Faint, symbol.Confidence) }, beside.Ink, _clusters[next].Ink));
        else if (glyphs is [.., { Symbol: { } before } last] && Script.IsDigit(symbol.Text[0]))
            glyphs[^1] = last with { Symbol = before.Doubted() };
    }

    private LineGlyph Kept(ReadSymbol symbol, int next, List<LineGlyph> glyphs) =>
        glyphs is [.., { } before] ? Beside(symbol, before.Ink)
        : next < _clusters.Count ? new(symbol, new InkCluster([], _clusters[next].Ink with { X1 = _clusters[next].Ink.X0 + 1, Area = 0 }))
        : new(symbol, new InkCluster([], new InkPiece(symbol.X0, 0, symbol.X1, 1, 0)));

    private IEnumerable<LineGlyph> Glyphs(int s, int symbols, int c, int clusters)
    {
        var cluster = _clusters.Skip(c).Take(clusters).Aggregate((a, b) => a.With(b));
        if (clusters == 1 && _clusters[c].Signs.Count > 0)
            return [new LineGlyph(symbols == 1 ? _symbols[s] : null, _clusters[c]), .. Figures(s, symbols, cluster.Ink)];
        return symbols > 1
            ? Enumerable
                .Range(0, symbols)
                .Select(i => new LineGlyph(_symbols[s + i], new InkCluster([], AlignmentCosts.Part(cluster.Ink, i, symbols))))
            : [new LineGlyph(symbols == 0 ? null : _symbols[s], cluster)];
    }

    /// <summary>Figures that Tesseract saw in the ink of a sign may be a part of it.</summary>
    private IEnumerable<LineGlyph> Figures(int s, int symbols, InkPiece sign) =>
        symbols == 1 ? [] : _symbols.Skip(s).Take(symbols).Where(f => Script.IsDigit(f.Text[0])).Select(f => Beside(f.Doubted(), sign));

    /// <summary>In the room that a mark takes up before what follows it, so that it parts no number.</summary>
    private LineGlyph Between(ReadSymbol symbol, InkPiece before, InkPiece next)
    {
        var end = before.X1 + Math.Clamp(next.X0 - before.X1, 1, _markRoom);
        return new(symbol, new InkCluster([], before with { X0 = before.X1, X1 = end, Area = 0 }));
    }

    private static LineGlyph Beside(ReadSymbol symbol, InkPiece before) =>
        new(symbol, new InkCluster([], before with { X0 = before.X1, X1 = before.X1 + 1, Area = 0 }));
}
