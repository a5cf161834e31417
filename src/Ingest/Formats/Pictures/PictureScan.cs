using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>A page of a picture file that is to be recognised.</summary>
internal sealed record PictureScan(PictureFile File, int Number) : IScan
{
    private const double PointsPerInch = 72;

    // A4, the short side.
    private const double UsualInches = 8.27;

    // Points that a hanzi of a form or report may be wide: the smallest tables are set in 小五 (9) shrunk a little, reports in 三号 (16).
    private const double Narrowest = 7.5;
    private const double Widest = 18;

    /// <summary>
    /// By the resolution that the file tells, else as if the page were of A4; where its lines are then too high or too low for print, by
    /// their height.
    /// </summary>
    public CleanScan Clean()
    {
        using var picture = File.Unpacked(Number);
        if (PictureFile.Told(picture) is { } told)
            return ScanCleaner.Clean(File.Page(picture, told));
        var guess = picture.ShortSide / UsualInches;
        var scan = ScanCleaner.Clean(File.Page(picture, guess));
        return Em(scan) is { } em && em is < Narrowest or > Widest
            ? ScanCleaner.Clean(File.Page(picture, guess * em / InkScale.UsualPoints))
            : scan;
    }

    /// <summary>
    /// The width of a hanzi of the page's body, in points: by the height that most of its lines have, at whatever scale. Null for a page
    /// without lines.
    /// </summary>
    private static double? Em(CleanScan scan)
    {
        var lines = ScanReader.LinesOf(scan).OrderBy(l => l.Ink.Height).ToList();
        var half = lines.Sum(l => (long)l.Ink.Width) / 2;
        var body = lines.FirstOrDefault(l => (half -= l.Ink.Width) <= 0);
        return body?.Ink.Height / InkScale.HanziHeight * PointsPerInch / scan.Picture.Dpi;
    }
}
