using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Checks what Tesseract read against the ink: plain signs and unread ink are read by their shape, and so is what stands before a figure,
/// where comparators do.
/// </summary>
internal sealed class GlyphCheck(Picture page, InkLine line)
{
    // Likeness to a sign: from here on it is that sign, and from here on it may be.
    private const double Alike = 0.72;
    private const double Similar = 0.5;
    // ≧ that was read as 2 is like ≥ by 0.71; a 2 itself, whose foot may be torn off, by 0.46.
    private const double Barred = 0.6;
    // No other sign is nearly as like to it.
    private const double Ahead = 0.1;
    private const double Sure = 0.95;
    private const double Unsure = 0.6;
    // Of a hanzi's width.
    private const double FigureWidth = 0.62;
    // A dash stands in the middle of what follows it; what is left of a ruling does not.
    private const double DashAside = 0.2;

    private const string Comparators = "≥≤><±";
    private const string PlusMinus = "±";
    // Some hanzi have the shape of these, and specks that of the marks.
    private const string Ambiguous = ".,-·+=±";

    public List<LineGlyph> Check(IReadOnlyList<LineGlyph> glyphs) =>
        [.. glyphs.Select((g, i) => Check(StackedMarks.Read(g, line.Em), i + 1 < glyphs.Count ? glyphs[i + 1] : null))];

    private LineGlyph Check(LineGlyph glyph, LineGlyph? next) =>
        glyph switch
        {
            _ when TickBoxes.Of(page, glyph, next, line.Em) is { } box => glyph with { Symbol = box },
            { Cluster.Signs: [_, ..] signs } => With(glyph, signs),
            { Symbol: { Text: "-" } dash } when next is not null && Math.Abs(glyph.Ink.MiddleY - next.Ink.MiddleY) > DashAside * line.Em =>
                glyph with
                {
                    Symbol = dash.Doubted(),
                },
            { Symbol: null } => SignReader.Read(page, glyph.Ink, line) is [{ Confidence: >= Similar }, ..] choices
                ? With(glyph, choices)
                : glyph,
            _ when (Comparator(glyph, next) ?? OverBar(glyph, next)) is { } choices => With(glyph, choices),
            { Symbol: { } symbol } when IsFigureAsHanzi(glyph, next) => glyph with { Symbol = symbol.Doubted() },
            _ => glyph,
        };

    /// <summary>What is shaped as a comparator where one may stand. ± has a bar of its own; without one it is 士 or 土.</summary>
    private IReadOnlyList<Choice>? Comparator(LineGlyph glyph, LineGlyph? next) =>
        IsBeforeFigure(glyph, next) && SignReader.Read(page, glyph.Ink, line) is [{ Confidence: >= Alike } best, ..] choices
        && Comparators.Contains(best.Text) && (best.Text != PlusMinus || HasBar(glyph)) ? choices : null;

    /// <summary>No figure stands over a bar: ≧95% that was read as 295%.</summary>
    private IReadOnlyList<Choice>? OverBar(LineGlyph glyph, LineGlyph? next) =>
        IsFigure(glyph) && IsFigure(next) && HasBar(glyph)
        && SignReader.Read(page, glyph.Ink, line) is [{ Text: "≥" or "≤", Confidence: >= Barred }, ..] choices ? choices : null;

    private static bool IsFigure(LineGlyph? glyph) => glyph?.Symbol is { } symbol && Script.IsDigit(symbol.Text[0]);

    private bool HasBar(LineGlyph glyph) => StackedMarks.HaveBar(glyph.Cluster.Pieces, line.Em);

    /// <summary>A hanzi that is no wider than a figure, with figures behind it: 和1.68 for 41.68.</summary>
    private bool IsFigureAsHanzi(LineGlyph glyph, LineGlyph? next) =>
        glyph.Ink.Width < FigureWidth * line.Em
        && next?.Symbol is { } figure
        && Script.IsDigit(figure.Text[0])
        && Script.IsWide(glyph.Symbol!.Text[0])
        && char.IsLetter(glyph.Symbol.Text[0]);

    private static bool IsBeforeFigure(LineGlyph glyph, LineGlyph? next) =>
        next?.Symbol is { } figure
        && Script.IsDigit(figure.Text[0])
        && !Script.IsDigit(glyph.Symbol!.Text[0])
        && glyph.Cluster.Pieces.Count > 0;

    /// <summary>By its shape; what Tesseract read stays among the readings.</summary>
    private LineGlyph With(LineGlyph glyph, IReadOnlyList<Choice> shapes)
    {
        var likely = shapes.Where((c, i) => i == 0 || c.Confidence >= Similar);
        var read =
            glyph.Symbol is { } symbol && symbol.Text != shapes[0].Text
                ? [new Choice(symbol.Text, symbol.Confidence)]
                : Array.Empty<Choice>();
        var confidence = Confidence(shapes, HasBar(glyph));
        var byShape = new ReadSymbol(shapes[0].Text, glyph.Ink.X0, glyph.Ink.X1, confidence, [.. likely, .. read]) { IsByShape = true };
        return glyph with { Symbol = byShape };
    }

    private static double Confidence(IReadOnlyList<Choice> shapes, bool hasBar)
    {
        var isAhead = shapes.Count < 2 || shapes[0].Confidence - shapes[1].Confidence >= Ahead;
        var isPlain = !Ambiguous.Contains(shapes[0].Text) || (shapes[0].Text == PlusMinus && hasBar);
        return shapes[0].Confidence >= Alike && isAhead && isPlain ? Sure : Unsure * shapes[0].Confidence;
    }
}
