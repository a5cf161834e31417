using Pipeline.Ingest.Extract.Pages;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;
using UglyToad.PdfPig;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Reads the tables of a PDF of any kind, each page for itself.</summary>
internal static class PdfTables
{
    /// <returns>The pages asked for, each with its tables; a page without a text layer has none.</returns>
    public static IReadOnlyList<Page> Read(byte[] content, PageRange range)
    {
        using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        var pages = new List<Page>();
        for (var number = range.First; number <= Math.Min(range.Last, document.NumberOfPages); number++)
            pages.AddRange(PageAssembly.Of([PdfPageReader.Read(MarkedStrings.Repaired(document, document.GetPage(number)))]));
        return pages;
    }
}
