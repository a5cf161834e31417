using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Ingest.Extract.Ocr.Cleaning;

namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>Makes pictures of a PDF's pages with pdftoppm.</summary>
internal static partial class Rasterizer
{
    private const string Painter = "pdftoppm";
    private const string Describer = "pdfinfo";

    // Rounding gives a picture a row and a column more.
    private const int MostPixels = PageScale.MostPixels + 100_000;

    /// <exception cref="MissingToolException">Poppler's tools are not installed.</exception>
    /// <exception cref="RenderingException">There is no picture, and the message says why.</exception>
    /// <exception cref="EnvironmentException">The machine was too busy.</exception>
    public static ColorPicture Render(ScannedPage page) => Run(page, [], PortablePixmap.ReadColorAsync);

    /// <summary>The same in greys: less work, for pages without colours.</summary>
    /// <inheritdoc cref="Render"/>
    public static Picture RenderGrey(ScannedPage page) => Run(page, ["-gray"], PortablePixmap.ReadGreyAsync);

    /// <summary>How many pages the renderer finds, in a file that says no more.</summary>
    /// <param name="passwords">The first is used.</param>
    /// <inheritdoc cref="Render"/>
    public static int CountPages(byte[] pdf, IReadOnlyList<string> passwords)
    {
        var told = Describe(pdf, passwords.Count > 0 ? passwords[0] : null, "finds no pages in the damaged PDF", []);
        return int.Parse(PageCount().Matches(told)[^1].Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static T Run<T>(ScannedPage page, string[] options, Func<Stream, double, int, CancellationToken, Task<T?>> read)
        where T : class
    {
        var scale = ScaleOf(page);
        var resolution = scale.Resolution.ToString(CultureInfo.InvariantCulture);
        return PopplerTool.Run(
            Painter,
            [.. PageOptions(page.Number), "-r", resolution, .. options, .. Opening(page.Password), "-"],
            page.Pdf,
            $"made no picture of page {page.Number}",
            (stream, cancel) => read(stream, scale.Dpi, MostPixels, cancel));
    }

    private static PageScale ScaleOf(ScannedPage page)
    {
        var told = Describe(page.Pdf, page.Password, $"finds no page {page.Number}", ["-box", .. PageOptions(page.Number)]);
        var box = MediaBox().Matches(told) is [.., var last]
            ? last
            : throw new RenderingException(
                $"{Describer} does not say how large page {page.Number} is. Print or export the document to PDF again.");
        var (width, height) = (Math.Abs(Number(box, 3) - Number(box, 1)), Math.Abs(Number(box, 4) - Number(box, 2)));
        return PageScale.Of(width, height)
            ?? throw new RenderingException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is {width:0} by {height:0} points large, and its print would be too small to be read in one picture. Print "
                        + $"the document on pages of A4 or A3."));
    }

    /// <summary>What pdfinfo says of a file. Its title, which comes first, may say anything: the last line of a name counts.</summary>
    private static string Describe(byte[] pdf, string? password, string what, string[] options) =>
        PopplerTool.Run(Describer, [.. options, .. Opening(password), "-"], pdf, what, async (stream, cancel) =>
        {
            using var reader = new StreamReader(stream);
            var told = await reader.ReadToEndAsync(cancel);
            return PageCount().IsMatch(told) ? told : null;
        });

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string[] PageOptions(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return ["-f", text, "-l", text];
    }

    private static string[] Opening(string? password) => password is null ? [] : ["-upw", password];

    [GeneratedRegex(@"^Pages: +(\d{1,7})\r?$", RegexOptions.Multiline)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Page +\d+ MediaBox: +(-?\d+\.\d+) +(-?\d+\.\d+) +(-?\d+\.\d+) +(-?\d+\.\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex MediaBox();
}
