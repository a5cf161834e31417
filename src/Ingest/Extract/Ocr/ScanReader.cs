using Pipeline.Ingest.Extract.Ocr.Engine;
using Pipeline.Ingest.Extract.Ocr.Lines;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Symbols;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Reads a cleaned scan: cell by cell, line by line.</summary>
internal sealed class ScanReader
{
    private const double PointsPerInch = 72;

    // Grey pixels beside print are no ink: letters would touch each other.
    private const byte PrintLevel = 150;

    private readonly Picture _picture;
    private readonly LineReaders _readers;
    private readonly double _scale;

    private ScanReader(CleanScan scan, LineReaders readers) =>
        (_picture, _readers, _scale) = (scan.Picture, readers, PointsPerInch / scan.Picture.Dpi);

    /// <summary>What a page shows: words with their readings, and the rulings that were found.</summary>
    public static PageContent Read(int pageNumber, CleanScan scan, LineReaders readers)
    {
        var page = new PageContent(pageNumber, TextOrigin.Ocr, scan.Width, scan.Height, [], scan.Rulings);
        return page with { Words = [.. new ScanReader(scan, readers).Words(page)] };
    }

    internal static IEnumerable<InkLine> LinesOf(CleanScan scan) =>
        new ScanReader(scan, null!).Lines(new PageContent(1, TextOrigin.Ocr, scan.Width, scan.Height, [], scan.Rulings));

    private IEnumerable<Word> Words(PageContent page) => Lines(page).SelectMany(Words);

    private IEnumerable<InkLine> Lines(PageContent page)
    {
        var usual = InkScale.UsualEm(_picture.Dpi);
        var pieces = FaintStrokes
            .Joined(_picture, InkPieces.Of(Ink.Of(_picture, PrintLevel)), usual)
            .Where(p => InkScale.IsOfLetter(p, usual));
        var regions = InkRegions.Of([.. pieces], page, _scale);
        var em = InkScale.Em(regions, _picture.Dpi);
        return regions
            .SelectMany(r => InkLines.Of([.. r.Where(p => InkScale.IsOfLetter(p, em))], em));
    }

    private IEnumerable<Word> Words(InkLine line)
    {
        var glyphs = Glyphs(line, _readers.Read);
        var again = SecondReading.Parts(glyphs, line).SelectMany(part => Glyphs(part, _readers.ReadAgain));
        return OcrWords.Of(SecondReading.Merged(glyphs, [.. again]), line, _scale);
    }

    private List<LineGlyph> Glyphs(InkLine line, Func<Picture, IReadOnlyList<ReadSymbol>> read)
    {
        var left = line.Ink.X0 - LineCrop.MarginOf(line);
        var symbols = read(LineCrop.Of(_picture, line)).Select(s => s with { X0 = s.X0 + left, X1 = s.X1 + left });
        return new GlyphCheck(_picture, line).Check(InkAlignment.Of([.. symbols], new InkClusters(_picture, line).Find(), line.Em));
    }
}
