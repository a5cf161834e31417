using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Tells boxes to tick from the hanzi that look like them: four straight sides before the name of a grade, ticked where there is ink
/// inside.
/// </summary>
internal static class TickBoxes
{
    // The grades that a filing is given.
    private const string Grades = "优良中差";

    // Of a hanzi's width.
    private const double Smallest = 0.45;
    private const double Largest = 1.15;
    private const double Squareness = 0.25;

    // Of the box: how thick its sides are at most, how much of a side is ink, and how much ink inside is a tick.
    private const double Side = 0.2;
    private const double Drawn = 0.85;
    private const double Ticked = 0.04;

    private const byte PrintLevel = 170;

    // A tick is told by little ink, and neither model knows one.
    private const double Unsure = 0.5;

    // What PP-OCRv4 makes of a box where it does not leave it out; a bold 偏 has four sides too.
    private const string Read = "口囗□回日";

    /// <summary>The glyphs of a line as PP-OCRv4 read it, boxes among them as such.</summary>
    public static List<LineGlyph> Marked(Picture page, IReadOnlyList<LineGlyph> glyphs, double em) =>
        [
            .. glyphs.Select((g, i) =>
                MayBeBox(g) && Of(page, g, i + 1 < glyphs.Count ? glyphs[i + 1] : null, em) is { } box ? g with { Symbol = box } : g),
        ];

    private static bool MayBeBox(LineGlyph glyph) =>
        glyph.Symbol is not { } symbol || symbol.Confidence < ReadSymbol.Sure || Read.Contains(symbol.Text, StringComparison.Ordinal);

    /// <summary>The box as a symbol; null where the ink is none.</summary>
    public static ReadSymbol? Of(Picture page, LineGlyph glyph, LineGlyph? next, double em)
    {
        var ink = glyph.Ink;
        if (next?.Symbol is not { } grade
            || !Grades.Contains(grade.Text[0])
            || ink.Size < Smallest * em
            || ink.Size > Largest * em
            || Math.Abs(ink.Width - ink.Height) > Squareness * ink.Size)
            return null;
        var (wide, high) = ((int)(Side * ink.Width), (int)(Side * ink.Height));
        var sides = Upright(page, ink, ink.X0, ink.X0 + wide) >= Drawn && Upright(page, ink, ink.X1 - wide, ink.X1) >= Drawn
            && Level(page, ink, ink.Y0, ink.Y0 + high) >= Drawn && Level(page, ink, ink.Y1 - high, ink.Y1) >= Drawn;
        return sides ? new ReadSymbol(Inside(page, ink, wide, high) > Ticked ? "☑" : "□", ink.X0, ink.X1, Unsure, []) : null;
    }

    /// <summary>The share of the box's rows that have ink between two columns.</summary>
    private static double Upright(Picture page, InkPiece box, int x0, int x1) =>
        Enumerable.Range(box.Y0, box.Height).Count(y => page.Row(y)[x0..x1].IndexOfAnyInRange((byte)0, (byte)(PrintLevel - 1)) >= 0)
        / (double)box.Height;

    /// <summary>The share of its columns that have ink between two rows.</summary>
    private static double Level(Picture page, InkPiece box, int y0, int y1) =>
        Enumerable.Range(box.X0, box.Width).Count(x => Enumerable.Range(y0, y1 - y0).Any(y => page.Row(y)[x] < PrintLevel))
        / (double)box.Width;

    private static double Inside(Picture page, InkPiece ink, int wide, int high)
    {
        var (marks, all) = (0, 0);
        for (var y = ink.Y0 + high; y < ink.Y1 - high; y++)
            foreach (var pixel in page.Row(y)[(ink.X0 + wide)..(ink.X1 - wide)])
                (marks, all) = (marks + (pixel < PrintLevel ? 1 : 0), all + 1);
        return all == 0 ? 0 : marks / (double)all;
    }
}
