using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Judges whether the text of a page can be trusted to say what the page shows.</summary>
internal static class TextLayer
{
    // Fewer letters over a picture are a stamp's, a page number's or a watermark's.
    private const int FewLetters = 100;
    private const double MostOfPage = 0.5;
    // Shapes with curves: letters drawn as outlines. Rulings and shades have none.
    private const int ManyCurves = 50;
    private const double OddShare = 0.02;
    private const int OddLeast = 3;
    private const int EnoughHanzi = 40;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <returns>What stands in the way of reading the page's text, to follow its number; null where nothing does.</returns>
    public static string? Trouble(UglyToad.PdfPig.Content.Page page, PageContent content)
    {
        var letters = content.Words.Sum(w => w.Text.Length);
        if (letters < FewLetters && (ShowsPicture(page) || (letters == 0 && Curves(page) > ManyCurves)))
            return "shows a picture instead of text";
        return IsRubbish(content.Words) ? "holds characters that are not those printed (its fonts lack their code table)" : null;
    }

    private static bool ShowsPicture(UglyToad.PdfPig.Content.Page page)
    {
        try
        {
            return page.NumberOfImages > 0 && page.GetImages().Sum(i => Area(i)) > MostOfPage * page.Width * page.Height;
        }
        catch (Exception e) when (PdfFault.IsOfFile(e))
        {
            // The library does not know its colours; it is a picture all the same.
            return true;
        }
    }

    private static double Area(IPdfImage image) => Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height);

    private static int Curves(UglyToad.PdfPig.Content.Page page) =>
        page.Paths.Sum(p => p.Sum(s => s.Commands.Count(c => c is UglyToad.PdfPig.Core.PdfSubpath.BezierCurve)));

    internal static bool IsRubbish(IEnumerable<Model.Word> words)
    {
        var text = string.Concat(words.Select(w => w.Text));
        var odd = text.Count(IsOdd);
        if (odd >= OddLeast && odd > OddShare * text.Length)
            return true;
        var hanzi = string.Concat(text.Where(c => c is >= '\u3400' and <= '\u9FFF'));
        return hanzi.Length >= EnoughHanzi && !ChineseText.IsCommon(Gb18030.GetBytes(hanzi));
    }

    /// <summary>What is printed on no page: controls, private-use and unassigned characters.</summary>
    private static bool IsOdd(char c) => c == '\uFFFD'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
