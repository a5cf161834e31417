using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Reads a cleaned scan: cell by cell, line by line.</summary>
internal sealed class ScanReader
{
    private const double PointsPerInch = 72;

    // Grey pixels beside print are no ink: letters would touch each other.
    private const byte PrintLevel = 150;

    private readonly Picture _picture;
    private readonly RecognitionEngine _engine;
    private readonly RepeatedLines _repeated = new();
    private readonly double _scale;

    private ScanReader(CleanScan scan, RecognitionEngine engine) =>
        (_picture, _engine, _scale) = (scan.Picture, engine, PointsPerInch / scan.Picture.Dpi);

    /// <summary>What a page shows: words with their readings, and the rulings that were found.</summary>
    public static PageContent Read(int pageNumber, CleanScan scan, RecognitionEngine engine)
    {
        var page = new PageContent(pageNumber, TextOrigin.Ocr, scan.Width, scan.Height, [], scan.Rulings);
        return page with { Words = [.. new ScanReader(scan, engine).Words(page)] };
    }

    private IEnumerable<Word> Words(PageContent page)
    {
        var regions = InkRegions.Of([.. InkPieces.Of(Ink.Of(_picture, PrintLevel)).Pieces.Where(p => InkScale.IsOfLetter(p, InkScale.UsualEm(_picture.Dpi)))], page, _scale);
        var em = InkScale.Em(regions, _picture.Dpi);
        return regions
            .SelectMany(r => InkLines.Of([.. r.Where(p => InkScale.IsOfLetter(p, em))], em))
            .SelectMany(Words);
    }

    private IEnumerable<Word> Words(InkLine line)
    {
        var left = line.Ink.X0 - LineCrop.MarginOf(line);
        var symbols = _repeated.Read(LineCrop.Of(_picture, line), _engine).Select(s => s with { X0 = s.X0 + left, X1 = s.X1 + left });
        var glyphs = InkAlignment.Of([.. symbols], new InkClusters(_picture, line).Find(), line.Em);
        return OcrWords.Of(new GlyphCheck(_picture, line).Check(glyphs), line, _scale);
    }
}
