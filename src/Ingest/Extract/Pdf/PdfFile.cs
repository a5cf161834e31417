using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Opens a PDF, and tells what is wrong with it.</summary>
internal static class PdfFile
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="read">What it gives counts only where nothing turned out to be damaged.</param>
    public static Extraction Read(byte[] content, IReadOnlyList<string> passwords, Func<PdfDocument, Extraction> read)
    {
        try
        {
            var damage = new Damage();
            using var document = PdfDocument.Open(content, Options(passwords, damage));
            if (document.NumberOfPages == 0)
                damage.Note("it has no pages");
            var extraction = read(document);
            return damage.First is { } what ? Extraction.Refused(PdfFault.Damaged(what)) : extraction;
        }
        catch (PdfDocumentEncryptedException)
        {
            return Extraction.Refused(passwords.Count == 0
                ? "The PDF is locked with a password; give it with --password (for a worker, the setting Inbox:Password)."
                : "The PDF is locked, and no password that was given opens it.");
        }
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
