using System.Globalization;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>A file of one picture, or of several pages.</summary>
internal sealed class PictureFile
{
    // An A3 sheet at 600 dots per inch has 70 million, and takes 280 MB to unpack.
    private const int Millions = 72;
    private const long MostPixels = Millions * 1_000_000L;

    // Dots per inch: what screens and phones write (72, 96, 120) tells nothing of a page, and above no scanner goes.
    private const int LeastTold = 150;
    private const int MostTold = 1_200;

    // Inches of the short side: between a receipt and A2. Else the resolution is not that of the page.
    private const double LeastSide = 1.5;
    private const double MostSide = 17;

    private const double PointsPerInch = 72;
    private const string Advice = "Copy it again from where it came, or save or scan it again.";

    private readonly byte[] _content;
    private readonly int _orientation;

    private PictureFile(byte[] content, int pages, int orientation) => (_content, Pages, _orientation) = (content, pages, orientation);

    public int Pages { get; }

    /// <exception cref="RenderingException">It is damaged.</exception>
    /// <exception cref="MissingToolException">The library is not installed.</exception>
    public static PictureFile Of(byte[] content)
    {
        if (!Leptonica.IsInstalled)
            throw new MissingToolException("liblept.so.5", "libtesseract5");
        var isTiff = PictureFormat.IsTiff(content);
        var pages = isTiff ? TiffPages.Count(content) ?? throw Damaged("it is cut off, or its list of pages is broken") : 1;
        return new PictureFile(content, pages, PictureFormat.IsJpeg(content) ? ExifOrientation.Of(content) : ExifOrientation.Upright);
    }

    /// <summary>Unpacks a page.</summary>
    /// <exception cref="RenderingException">There is no picture, and the message says why.</exception>
    public Leptonica Unpacked(int number)
    {
        EnsureSize(number);
        return Leptonica.Read(_content, number, PictureFormat.IsTiff(_content), PictureFormat.IsJpeg(_content)) ?? throw Damaged(
            Pages == 1 ? "not all of it can be unpacked"
            : string.Create(CultureInfo.InvariantCulture, $"not all of page {number} can be unpacked"));
    }

    /// <summary>Dots per inch as the file tells; null where it does not, or where that cannot be true of a page.</summary>
    public static double? Told(Leptonica picture) =>
        picture.Resolution is >= LeastTold and <= MostTold && picture.ShortSide / (double)picture.Resolution is >= LeastSide and <= MostSide
            ? picture.Resolution : null;

    /// <summary>A page, the right way up and at the resolution that scans are read at.</summary>
    /// <param name="dpi">Of the page as it is in the file.</param>
    /// <exception cref="RenderingException">It is too large.</exception>
    public ColorPicture Page(Leptonica picture, double dpi)
    {
        var (width, height) = (picture.Width / dpi * PointsPerInch, picture.Height / dpi * PointsPerInch);
        var scale = PageScale.Of(width, height)
            ?? throw Refused($"A page of the picture is too long or too large to be read at once. Cut it into pages of A4 or A3.");
        using var scaled = picture.Scaled(scale.Resolution / dpi);
        using var upright = scaled.Turned(_orientation);
        return upright.Color(scale.Dpi);
    }

    /// <summary>By what a page says of itself, before it is unpacked.</summary>
    private void EnsureSize(int number)
    {
        var (width, height) = Leptonica.Head(_content, number, PictureFormat.IsTiff(_content)) ?? throw Damaged("its head cannot be read");
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
            throw Refused(
                $"The picture has {width:N0} by {height:N0} dots; at most {Millions} million are read, an A3 page at 600 dots per inch. Scan it at 300.");
    }

    private static RenderingException Damaged(string what) => new($"The picture is damaged: {what}. {Advice}");

    private static RenderingException Refused(FormattableString why) => new(why.ToString(CultureInfo.InvariantCulture));
}
