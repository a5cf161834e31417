using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Reads a cleaned scan: cell by cell, line by line.</summary>
internal sealed class ScanReader
{
    private const double PointsPerInch = 72;

    // Grey pixels beside print are no ink: letters would touch each other.
    private const byte PrintLevel = 150;

    private readonly Picture _picture;
    private readonly LineCheck _check;
    private readonly double _scale;

    private ScanReader(CleanScan scan, LineReaders readers) =>
        (_picture, _check, _scale) = (scan.Picture, new LineCheck(scan.Picture, readers), PointsPerInch / scan.Picture.Dpi);

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
            .Joined(_picture, InkPieces.Of(InkMask.Of(_picture, PrintLevel)), usual)
            .Where(p => InkScale.IsOfLetter(p, usual));
        var regions = InkRegions.Of([.. pieces], page, _scale);
        var em = InkScale.Em(regions, _picture.Dpi);
        return regions
            .SelectMany(r => InkLines.Of([.. r.Where(p => InkScale.IsOfLetter(p, em))], em))
            .Select(l => FaintEnds.Reached(_picture, l));
    }

    private IEnumerable<Word> Words(InkLine line) => OcrWords.Of(_check.Read(line), line, _scale);
}
