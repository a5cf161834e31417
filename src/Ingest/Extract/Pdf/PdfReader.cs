using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;
using UglyToad.PdfPig;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Reads the pages of a PDF that carries its text. A hostile one may hang, throw, or take all memory: this runs in a worker process.</summary>
internal static class PdfReader
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public static Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun) =>
        PdfFile.Read(content, passwords, document => Read(document, pageBegun));

    private static Extraction Read(PdfDocument document, Action<int, int> pageBegun)
    {
        var pages = new List<PageContent>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            pageBegun(number, document.NumberOfPages);
            var page = MarkedStrings.Repaired(document, document.GetPage(number));
            pages.Add(PdfPageReader.Read(page));
            // A filing that lacks a page would be a wrong one in silence.
            if (TextLayer.Trouble(page, pages[^1]) is { } trouble)
                return Extraction.Refused($"Page {number} of {document.NumberOfPages} {trouble}; it would have to be recognised, which this version does not do. Export the document again with its text.");
        }
        return Extraction.Of(new ExtractedDocument(PageAssembly.Of(pages)));
    }
}
