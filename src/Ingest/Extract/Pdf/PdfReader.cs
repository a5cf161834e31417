using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Reads the pages of a PDF that carries its text. A hostile one may hang, throw, or take all memory: this runs in a worker process.</summary>
internal static class PdfReader
{
    /// <param name="password">Null or the password; an empty user password is tried anyway.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public static Extraction Read(byte[] content, string? password, Action<int, int> pageBegun)
    {
        try
        {
            using var document = PdfDocument.Open(content, Options(password));
            var pages = new List<PageContent>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                pageBegun(number, document.NumberOfPages);
                pages.Add(PdfPageReader.Read(document.GetPage(number)));
            }
            return Extraction.Of(new ExtractedDocument(PageAssembly.Of(pages)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Extraction.Refused(password is null
                ? "The PDF is locked with a password; give it with --password."
                : "The PDF is locked, and the password given does not open it.");
        }
    }

    private static ParsingOptions Options(string? password) => new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        Passwords = password is null ? [""] : [password, ""],
    };
}
