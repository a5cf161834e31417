using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Reads the pages of a PDF that carries its text. A hostile one may hang, throw, or take all memory: this runs in a worker process.</summary>
internal static class PdfReader
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public static Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun)
    {
        try
        {
            var damage = new Damage();
            using var document = PdfDocument.Open(content, Options(passwords, damage));
            if (document.NumberOfPages == 0)
                damage.Note("it has no pages");
            var extraction = Read(document, pageBegun);
            return damage.First is { } what ? Extraction.Refused(PdfFault.Damaged(what)) : extraction;
        }
        catch (PdfDocumentEncryptedException)
        {
            return Extraction.Refused(passwords.Count == 0
                ? "The PDF is locked with a password; give it with --password (for a worker, the setting Inbox:Password)."
                : "The PDF is locked, and no password that was given opens it.");
        }
    }

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

    private static ParsingOptions Options(IReadOnlyList<string> passwords, Damage damage) => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        FilterProvider = new CheckedFilters(damage),
        Logger = new LossLog(damage),
        Passwords = ["", .. passwords],
    };
}
