using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>
/// Gives each symbol its ink. Tesseract knows only about where a symbol stands; the order of both is sure, so the cheapest
/// way through both is looked for (as texts are aligned), and ink that no symbol takes was left unread.
/// </summary>
internal sealed class InkAlignment
{
    // Costs, in hanzi widths.
    private const double Unread = 1.2;
    private const double Inkless = 1.2;
    private const double Shared = 0.15;
    private const double HanziWidth = 0.9;
    private const double LatinWidth = 0.75;
    private const double WidthWeight = 0.6;
    private const double Doubt = 0.5;
    private const int MostClusters = 6;
    private const int MostSharing = 4;

    private readonly IReadOnlyList<ReadSymbol> _symbols;
    private readonly List<List<InkPiece>> _clusters;
    private readonly InkPiece[] _inks;
    private readonly double _em;
    private readonly int _left;
    private readonly double[,] _costs;
    private readonly (int Symbols, int Clusters)[,] _steps;

    private InkAlignment(IReadOnlyList<ReadSymbol> symbols, InkLine line, int left)
    {
        (_symbols, _em, _left) = (symbols, line.Em, left);
        _clusters = InkClusters.Of(line.Pieces);
        _inks = [.. _clusters.Select(c => c.Aggregate((a, b) => a.With(b)))];
        _costs = new double[symbols.Count + 1, _inks.Length + 1];
        _steps = new (int, int)[symbols.Count + 1, _inks.Length + 1];
    }

    /// <param name="left">Where the picture that the symbols were read from begins, in pixels of the page.</param>
    public static List<LineGlyph> Of(IReadOnlyList<ReadSymbol> symbols, InkLine line, int left)
    {
        var alignment = new InkAlignment(symbols, line, left);
        alignment.Fill();
        return alignment.Glyphs();
    }

    private void Fill()
    {
        for (var s = _symbols.Count; s >= 0; s--)
            for (var c = _inks.Length; c >= 0; c--)
                if (s < _symbols.Count || c < _inks.Length)
                {
                    _costs[s, c] = double.MaxValue;
                    foreach (var (symbols, clusters, cost) in Steps(s, c))
                        if (cost + _costs[s + symbols, c + clusters] < _costs[s, c])
                            (_costs[s, c], _steps[s, c]) = (cost + _costs[s + symbols, c + clusters], (symbols, clusters));
                }
    }

    private IEnumerable<(int Symbols, int Clusters, double Cost)> Steps(int s, int c)
    {
        if (s < _symbols.Count)
            yield return (1, 0, Inkless);
        if (c < _inks.Length)
            yield return (0, 1, Unread);
        if (s == _symbols.Count || c == _inks.Length)
            yield break;
        var ink = _inks[c];
        for (var n = 1; n <= MostClusters && c + n <= _inks.Length; n++)
        {
            ink = ink.With(_inks[c + n - 1]);
            yield return (1, n, Cost(_symbols[s], ink.X0, ink.X1));
        }
        for (var n = 2; n <= MostSharing && s + n <= _symbols.Count; n++)
            yield return (n, 1, (n * Shared) + Enumerable.Range(0, n).Sum(i => Cost(_symbols[s + i], Part(c, i, n).X0, Part(c, i, n).X1)));
    }

    private double Cost(ReadSymbol symbol, int x0, int x1)
    {
        var distance = Math.Abs(((symbol.X0 + symbol.X1) / 2.0) + _left - ((x0 + x1) / 2.0));
        var width = IsHanzi(symbol) ? Math.Abs(x1 - x0 - (HanziWidth * _em)) : Math.Max(0, x1 - x0 - (LatinWidth * _em));
        return (distance + (WidthWeight * width)) / _em;
    }

    private static bool IsHanzi(ReadSymbol symbol) => Script.IsWide(symbol.Text[0]) && char.IsLetter(symbol.Text[0]);

    private InkPiece Part(int cluster, int part, int parts)
    {
        var ink = _inks[cluster];
        return ink with { X0 = ink.X0 + (ink.Width * part / parts), X1 = ink.X0 + (ink.Width * (part + 1) / parts) };
    }

    private List<LineGlyph> Glyphs()
    {
        var glyphs = new List<LineGlyph>();
        for (var (s, c) = (0, 0); s < _symbols.Count || c < _inks.Length;)
        {
            var (symbols, clusters) = _steps[s, c];
            glyphs.AddRange(Glyphs(s, symbols, c, clusters));
            (s, c) = (s + symbols, c + clusters);
        }
        return glyphs;
    }

    /// <summary>Tesseract saw something where no ink is left to take.</summary>
    private LineGlyph InklessGlyph(ReadSymbol symbol) =>
        new(symbol with { Confidence = symbol.Confidence * Doubt }, new InkPiece(symbol.X0 + _left, _inks[0].Y0, symbol.X1 + _left, _inks[0].Y1, 0), []);

    private IEnumerable<LineGlyph> Glyphs(int s, int symbols, int c, int clusters)
    {
        if (symbols > 1)
            return Enumerable.Range(0, symbols).Select(i => new LineGlyph(_symbols[s + i], Part(c, i, symbols), []));
        if (clusters == 0)
            return [InklessGlyph(_symbols[s])];
        var pieces = _clusters[c..(c + clusters)].SelectMany(p => p).ToList();
        return [new LineGlyph(symbols == 0 ? null : _symbols[s], pieces.Aggregate((a, b) => a.With(b)), pieces)];
    }
}
