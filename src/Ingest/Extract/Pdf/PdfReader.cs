using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;
using UglyToad.PdfPig;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Reads the pages of a PDF: those that carry their text by it, the others by recognition. A hostile one may hang, throw, or take
/// all memory: this runs in a worker process.
/// </summary>
internal sealed class PdfReader(PageRecognizer recognizer)
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun) =>
        PdfFile.Read(content, passwords, document => Read(document, content, passwords, pageBegun));

    private Extraction Read(PdfDocument document, byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun)
    {
        var pages = new List<PageContent>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            pageBegun(number, document.NumberOfPages);
            var page = MarkedStrings.Repaired(document, document.GetPage(number));
            var read = PdfPageReader.Read(page);
            if (TextLayer.Trouble(page, read) is { } trouble)
            {
                var (recognized, refusal) = Recognized(content, page, passwords);
                // A filing that lacks a page would be a wrong one in silence.
                if (recognized is null)
                    return Extraction.Refused($"Page {number} of {document.NumberOfPages} {trouble}. {refusal}");
                read = recognized;
            }
            pages.Add(read);
        }
        return Extraction.Of(new ExtractedDocument(PageAssembly.Of(pages)));
    }

    private RecognizedPage Recognized(byte[] content, UglyToad.PdfPig.Content.Page page, IReadOnlyList<string> passwords)
    {
        try
        {
            return recognizer.Read(content, page.Number, PageColours.AreGreys(page), passwords.Count > 0 ? passwords[0] : null);
        }
        catch (Exception e) when (e is MissingToolException or RenderingException)
        {
            return new RecognizedPage(null, e.Message);
        }
    }
}
