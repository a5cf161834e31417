using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Opens a PDF.</summary>
internal static class PdfFile
{
    /// <summary>Reads a document by its text layer alone: a damaged one is refused.</summary>
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="read">What it gives counts only where nothing turned out to be damaged.</param>
    public static Extraction Read(byte[] content, IReadOnlyList<string> passwords, Func<PdfDocument, Extraction> read)
    {
        try
        {
            var damage = new Damage();
            using var document = Open(PdfHeader.Trimmed(content), passwords, damage);
            if (document.NumberOfPages == 0)
                damage.Note("it has no pages");
            var extraction = read(document);
            return damage.Refusal is { } refusal ? Extraction.Refused(refusal)
                : damage.First is { } what ? Extraction.Refused(PdfFault.Damaged(what))
                : extraction;
        }
        catch (PdfDocumentEncryptedException)
        {
            return Extraction.Refused(PdfFault.Locked(passwords));
        }
    }

    /// <param name="content">From its header on.</param>
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="damage">Told what is found wrong from now on.</param>
    public static PdfDocument Open(byte[] content, IReadOnlyList<string> passwords, Damage damage)
    {
        var document = PdfDocument.Open(content, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            FilterProvider = new CheckedFilters(damage),
            Logger = new LossLog(damage),
            Passwords = ["", .. passwords],
        });
        document.AddPageFactory(new PageDictionaries());
        return document;
    }
}
