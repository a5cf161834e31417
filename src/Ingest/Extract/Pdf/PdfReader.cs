using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;
using UglyToad.PdfPig;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Reads the pages of a PDF: those that carry their text by it, the others by recognition. A hostile one may hang, throw, or take
/// all memory: this runs in a worker process.
/// </summary>
internal sealed class PdfReader(PageRecognizer recognizer, RecognizedPages kept)
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun) =>
        PdfFile.Read(content, passwords, document => Read(document, content, passwords, pageBegun));

    private Extraction Read(PdfDocument document, byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun)
    {
        var pages = new List<PageContent>();
        var sha256 = RecognizedPages.Hash(content);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            pageBegun(number, document.NumberOfPages);
            var page = ReadPage(document, number);
            if (page.Trouble is { } trouble)
            {
                var (recognized, refusal) = Recognized(sha256, Scanned(page, number), () => NextScanned(number + 1));
                // A filing that lacks a page would be a wrong one in silence.
                if (recognized is null)
                    return Extraction.Refused($"Page {number} of {document.NumberOfPages} {trouble}. {refusal}");
                pages.Add(recognized);
            }
            else
            {
                pages.Add(page.Content);
            }
        }
        kept.Forget(sha256);
        return Extraction.Of(new ExtractedDocument(PageAssembly.Of(pages)));

        ScannedPage Scanned(PageRead page, int number) => new(content, number, page.IsGrey, passwords.Count > 0 ? passwords[0] : null);

        ScannedPage? NextScanned(int number) => Glance(document, number) is { Trouble: not null } next ? Scanned(next, number) : null;
    }

    private static PageRead ReadPage(PdfDocument document, int number)
    {
        var page = MarkedStrings.Repaired(document, document.GetPage(number));
        var read = PdfPageReader.Read(page);
        return new PageRead(read, TextLayer.Trouble(page, read), PageColours.AreGreys(page));
    }

    /// <summary>The page before its turn; null where there is none, or where it makes trouble, which is told when its turn comes.</summary>
    private static PageRead? Glance(PdfDocument document, int number)
    {
        if (number > document.NumberOfPages)
            return null;
        try
        {
            return ReadPage(document, number);
        }
#pragma warning disable CA1031 // PdfPig throws what it likes.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private RecognizedPage Recognized(string sha256, ScannedPage page, Func<ScannedPage?> next)
    {
        if (kept.Find(sha256, page.Number) is { } before)
            return new RecognizedPage(before, null);
        try
        {
            var read = recognizer.Read(page, next());
            if (read.Content is { } content)
                kept.Keep(sha256, content);
            return read;
        }
        catch (Exception e) when (e is MissingToolException or RenderingException)
        {
            return new RecognizedPage(null, e.Message);
        }
    }

    /// <param name="Trouble">Why the page's own text is not used; null where it is.</param>
    private sealed record PageRead(PageContent Content, string? Trouble, bool IsGrey);
}
