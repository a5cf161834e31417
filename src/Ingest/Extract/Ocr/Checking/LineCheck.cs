using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>Reads the lines of a page with the models that are there, and holds what they read to each other and to the ink.</summary>
internal sealed class LineCheck(Picture page, LineReaders readers)
{
    // Below it a hanzi is read again.
    private const double Sure = 0.9;

    public IReadOnlyList<LineGlyph> Read(InkLine line)
    {
        var clusters = new InkClusters(page, line).Find();
        if (readers.Paddle is not { } paddle)
            return SingleReading.OfTesseract([.. ByTesseract(line, clusters).Select(g => g.Checked)]);
        var first = TickBoxes.Marked(page, InkAlignment.Of(Widened.Marks(paddle.Read(page, line)), clusters, line.Em, keepsAll: true), line.Em);
        return readers.Tesseract is null ? SingleReading.OfPaddle(first, line.Em)
            : NeedsWitness(first) ? new Agreement(readers.Knows, line.Em).Of(GlyphPairs.Of(first, ByTesseract(line, clusters), line.Em))
            : first;
    }

    /// <summary>As it was read, and as the ink has it.</summary>
    private List<(LineGlyph Read, LineGlyph Checked)> ByTesseract(InkLine line, IReadOnlyList<InkCluster> clusters)
    {
        var glyphs = InkAlignment.Of(readers.Tesseract!.Read(page, line), clusters, line.Em);
        return [.. glyphs.Zip(new GlyphCheck(page, line).Check(glyphs))];
    }

    private static bool NeedsWitness(IEnumerable<LineGlyph> glyphs) =>
        glyphs.Any(g => g.Symbol is not { } symbol || symbol.Confidence < Sure || FigureText.Has(FigureText.Folded(symbol.Text)));
}
