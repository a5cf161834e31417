using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>Reads the lines of a page with the models that are there, and holds what they read to each other and to the ink.</summary>
internal sealed class LineCheck(Picture page, LineReaders readers)
{
    // Glyphs before and after what is read again: a model reads a figure better with what it belongs to.
    private const int About = 3;

    public IReadOnlyList<LineGlyph> Read(InkLine line)
    {
        var clusters = new InkClusters(page, line).Find();
        if (readers.Paddle is not { } paddle)
            return SingleReading.OfTesseract([.. ByTesseract(line, line, clusters).Select(g => g.Checked)]);
        var read = Widened.Marks(paddle.Read(page, line));
        var first = TickBoxes.Marked(page, InkAlignment.Of(read, clusters, line.Em, keepsAll: true), line.Em);
        return readers.Tesseract is null ? SingleReading.OfPaddle(first, line.Em) : [.. Witnessed(first, line, clusters)];
    }

    /// <summary>The stretches of a line that a second witness is asked for are read again, and the others stand.</summary>
    private IEnumerable<LineGlyph> Witnessed(List<LineGlyph> glyphs, InkLine line, IReadOnlyList<InkCluster> clusters)
    {
        var agreement = new Agreement(readers.Knows, line.Em);
        var done = 0;
        foreach (var (from, to) in Stretches(glyphs))
        {
            foreach (var glyph in glyphs[done..from])
                yield return glyph;
            foreach (var glyph in agreement.Of(GlyphPairs.Of(glyphs[from..to], Again(glyphs, from, to, line, clusters), line.Em)))
                yield return glyph;
            done = to;
        }
        foreach (var glyph in glyphs[done..])
            yield return glyph;
    }

    private static IEnumerable<(int From, int To)> Stretches(List<LineGlyph> glyphs)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!NeedsWitness(glyphs[i]))
                continue;
            var (from, last) = (Math.Max(0, i - About), i);
            for (; i < glyphs.Count && i <= last + (2 * About); i++)
                last = NeedsWitness(glyphs[i]) ? i : last;
            i = Math.Min(glyphs.Count, last + About + 1);
            yield return (from, i--);
        }
    }

    private static bool NeedsWitness(LineGlyph glyph) =>
        glyph.Symbol is not { } symbol || symbol.Confidence < ReadSymbol.Sure || FigureText.Has(FigureText.Folded(symbol.Text));

    private List<(LineGlyph Read, LineGlyph Checked)> Again(
        List<LineGlyph> glyphs, int from, int to, InkLine line, IReadOnlyList<InkCluster> clusters)
    {
        var x0 = from == 0 ? line.Ink.X0 : glyphs[from].Ink.X0;
        var x1 = to == glyphs.Count ? line.Ink.X1 : glyphs[to - 1].Ink.X1;
        var part = line with
        {
            Ink = line.Ink with { X0 = x0, X1 = Math.Max(x0 + 1, x1) },
            Pieces = [.. line.Pieces.Where(p => p.MiddleX >= x0 && p.MiddleX <= x1)],
        };
        return ByTesseract(part, line, [.. clusters.Where(c => c.Ink.MiddleX >= x0 && c.Ink.MiddleX <= x1)]);
    }

    /// <summary>As it was read, and as the ink has it.</summary>
    private List<(LineGlyph Read, LineGlyph Checked)> ByTesseract(InkLine part, InkLine line, IReadOnlyList<InkCluster> clusters)
    {
        var glyphs = InkAlignment.Of(readers.Tesseract!.Read(page, part), clusters, line.Em);
        return [.. glyphs.Zip(new GlyphCheck(page, line).Check(glyphs))];
    }
}
