using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// What it costs to give symbols their ink, in hanzi widths: how far it stands from where Tesseract saw them, and how much wider or
/// narrower it is than such symbols are.
/// </summary>
internal sealed class AlignmentCosts(IReadOnlyList<ReadSymbol> symbols, double em)
{
    private const double NoInk = 1.5;
    // The model sees this one between others where nothing stands.
    private const string Ghost = "和";
    private const double NoGhost = 0.3;
    private const string Comparators = "><=≥≤";

    private const double Left = 1;
    private const double LeftWidth = 1.5;
    private const double Shared = 0.15;
    private const double HanziWidth = 0.9;
    private const double LatinWidth = 0.75;
    private const double MarkWidth = 0.35;
    private const string Marks = ":;,.、。：；，．·'!";
    private const double Narrower = 1.3;
    // No hanzi is wider than its square, and no figure much wider than half of it; no mark is as high as a figure, no comparator as high as
    // a hanzi.
    private const double WidestHanzi = 1.1;
    private const double WidestFigure = 0.65;
    private const double TooMuch = 10;
    // The rings of a percent sign are half as high as figures.
    private const double LeastFigure = 0.6;
    private const double LowFigure = 0.6;
    private static readonly Dictionary<char, double> MarkHeights = new()
    {
        ['.'] = 0.4,
        [','] = 0.5,
        ['，'] = 0.5,
        ['。'] = 0.5,
        ['、'] = 0.5,
        [':'] = 0.65,
        ['：'] = 0.65,
        [';'] = 0.8,
        ['；'] = 0.8,
        ['-'] = 0.3,
        ['<'] = 0.85,
        ['>'] = 0.85,
    };
    private const double Wider = 1.5;
    // Figures and marks are of one piece.
    private const double Pieced = 2.5;
    // A sign that is plain by its shape may have been left out by Tesseract, or read as something else or as several figures.
    private const double SignLeft = 1.2;
    private const double OtherThanSign = 0.3;
    private const double FigureForSign = 1.2;
    private const double MarkForSign = 3;
    private const double SignInSymbol = 2;
    // Tesseract's boxes may end anywhere, and then begin where they should.
    private const double MostOverlap = 0.3;
    private const double Nearness = 0.5;

    /// <summary>A symbol for which there is no ink.</summary>
    public double Inkless(int s) => symbols[s].Text == Ghost || IsSeenTwice(s) ? NoGhost : NoInk;

    public double Unread(InkCluster cluster) => cluster.Signs.Count > 0 ? SignLeft : Left + (LeftWidth * cluster.Ink.Width / em);

    /// <summary>One symbol for some clusters.</summary>
    public double Of(int s, InkPiece ink, int clusters)
    {
        var width = ink.Width - (Width(symbols[s]) * em);
        var misfit =
            width > 0 ? Wider * width
            : IsHanzi(symbols[s]) ? -Narrower * width
            : 0;
        var tooMuch =
            Math.Max(0, ink.Width - (Widest(symbols[s]) * em))
            + Math.Max(0, ink.Height - (MarkHeights.GetValueOrDefault(symbols[s].Text[0], 2) * em));
        return ((Distance(s, ink) + misfit + (TooMuch * tooMuch)) / em)
            + (IsOfOnePiece(symbols[s]) ? (clusters - 1) * Pieced : 0)
            + (Script.IsDigit(symbols[s].Text[0]) && ink.Height < LeastFigure * em ? LowFigure : 0);
    }

    /// <summary>What is added where signs are among the clusters.</summary>
    public double OfSigns(int s, IReadOnlyList<InkCluster> clusters, int from, int count)
    {
        var signs = clusters.Skip(from).Take(count).Count(c => c.Signs.Count > 0);
        return signs == 0 ? 0
            : count > 1 ? signs * SignInSymbol
            : OfSign(s, clusters[from]) - Math.Max(0, Of(s, clusters[from].Ink, 1) - (Distance(s, clusters[from].Ink) / em));
    }

    /// <summary>Several symbols for a cluster; null where they have no room in it.</summary>
    public double? OfSharing(int s, int count, InkCluster cluster)
    {
        if (cluster.Signs.Count > 0)
            return (count * Shared) + Enumerable.Range(s, count).Sum(i => OfSign(i, cluster) + (Distance(i, cluster.Ink) / em));
        return Enumerable.Range(s, count).Sum(i => LeastWidth(symbols[i])) * em > cluster.Ink.Width
            ? null
            : (count * Shared) + Enumerable.Range(0, count).Sum(i => Of(s + i, Part(cluster.Ink, i, count), 1));
    }

    /// <summary>
    /// Two hanzi that touch, and are of more pieces than the one they have together; null where nothing crosses from one to the other that
    /// is wider than a figure, which may have been left out.
    /// </summary>
    public double? OfPair(int s, IReadOnlyList<InkCluster> clusters, int from, int count)
    {
        if (s + 1 >= symbols.Count || !IsHanzi(symbols[s]) || !IsHanzi(symbols[s + 1]))
            return null;
        var pair = clusters.Skip(from).Take(count).ToList();
        var ink = pair.Select(c => c.Ink).Aggregate((a, b) => a.With(b));
        var crossing = pair.Find(c => c.Ink.X0 < ink.MiddleX && c.Ink.X1 > ink.MiddleX && c.Ink.Width > WidestFigure * em);
        return crossing is not null && pair.TrueForAll(c => c.Signs.Count == 0)
            ? (2 * Shared) + Of(s, Part(ink, 0, 2), 1) + Of(s + 1, Part(ink, 1, 2), 1)
            : null;
    }

    public static InkPiece Part(InkPiece ink, int part, int parts) =>
        ink with { X0 = ink.X0 + (ink.Width * part / parts), X1 = ink.X0 + (ink.Width * (part + 1) / parts) };

    /// <summary>A comparator whose wide shape the model reads at either side: >300 read as >>300.</summary>
    private bool IsSeenTwice(int s) =>
        s > 0 && Comparators.Contains(symbols[s].Text) && symbols[s].Text == symbols[s - 1].Text
        && symbols[s].X0 + symbols[s].X1 < 2 * symbols[s - 1].X1;

    private double OfSign(int s, InkCluster cluster) =>
        symbols[s].Text == cluster.Signs[0].Text ? 0
        : Script.IsDigit(symbols[s].Text[0]) ? FigureForSign
        : Marks.Contains(symbols[s].Text[0]) ? MarkForSign
        : OtherThanSign;

    private double Distance(int s, InkPiece ink)
    {
        var symbol = symbols[s];
        var end = s + 1 < symbols.Count ? Math.Min(symbol.X1, Math.Max(symbol.X0 + 1, symbols[s + 1].X0 + (MostOverlap * em))) : symbol.X1;
        return Nearness * Math.Abs(((symbol.X0 + end) / 2) - ink.MiddleX);
    }

    private static double Width(ReadSymbol symbol) =>
        IsHanzi(symbol) ? HanziWidth
        : Marks.Contains(symbol.Text[0]) ? MarkWidth
        : LatinWidth;

    private static double Widest(ReadSymbol symbol) => Script.IsDigit(symbol.Text[0]) ? WidestFigure : WidestHanzi;

    private static bool IsHanzi(ReadSymbol symbol) => Script.IsWide(symbol.Text[0]) && char.IsLetter(symbol.Text[0]);

    private static bool IsOfOnePiece(ReadSymbol symbol) => symbol.Text[0] <= '~' && !"%\"".Contains(symbol.Text[0]);

    private static double LeastWidth(ReadSymbol symbol) =>
        IsHanzi(symbol) ? 0.75
        : symbol.Text[0] == '%' ? 0.6
        : Script.IsDigit(symbol.Text[0]) ? 0.35
        : char.IsLetter(symbol.Text[0]) ? 0.28
        : Marks.Contains(symbol.Text[0]) ? 0.12
        : 0.4;
}
