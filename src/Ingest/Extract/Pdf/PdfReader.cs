using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Reads the pages of a PDF: those that carry their text by it, the others by recognition, and damaged ones too. A hostile file may
/// hang, throw, or take all memory: this runs in a worker process.
/// </summary>
internal sealed class PdfReader(PageRecognizer recognizer, RecognizedPages kept)
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun)
    {
        try
        {
            var pdf = PdfHeader.Trimmed(content);
            using var pages = PdfPages.Open(pdf, passwords);
            return pages.Refusal is { } refusal
                ? Extraction.Refused(refusal)
                : Read(pages, new Work(pdf, RecognizedPages.Hash(content), passwords, pageBegun));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Extraction.Refused(PdfFault.Locked(passwords));
        }
        catch (Exception e) when (e is MissingToolException or RenderingException)
        {
            return Extraction.Refused(e.Message);
        }
    }

    private Extraction Read(PdfPages pages, Work work)
    {
        var (contents, damaged) = (new List<PageContent>(), new DamagedPages());
        PageRead? glanced = null;
        for (var number = 1; number <= pages.Count; number++)
        {
            work.PageBegun(number, pages.Count);
            var page = glanced ?? pages.Read(number);
            glanced = null;
            if (pages.Refusal is { } refused)
                return Extraction.Refused(refused);
            if (page.Trouble is null)
            {
                contents.Add(page.Content!);
                continue;
            }
            var (recognized, refusal) = Recognized(work, page, number, () => NextScanned(number + 1));
            // A filing that lacks a page would be a wrong one in silence.
            if (recognized is null)
                return Extraction.Refused($"Page {number} of {pages.Count} {page.Trouble}. {refusal}");
            contents.Add(recognized);
            if (page.Damage is { } what)
                damaged.Add(what, recognized);
        }
        kept.Forget(work.Sha256);
        if (damaged.Refusal is { } nothing)
            return Extraction.Refused(nothing);
        var assembled = PageAssembly.Of(contents);
        return Extraction.Of(new ExtractedDocument(assembled)
        {
            Findings = [.. damaged.Findings(assembled), .. recognizer.Findings(assembled)],
        });

        ScannedPage? NextScanned(int number) =>
            (glanced = Glance(pages, number)) is { Trouble: not null } next && pages.Refusal is null ? work.Scanned(next, number) : null;
    }

    /// <summary>The page before its turn; null where there is none, or where it makes trouble, which is told when its turn comes.</summary>
    private static PageRead? Glance(PdfPages pages, int number)
    {
        if (number > pages.Count)
            return null;
        try
        {
            return pages.Read(number);
        }
#pragma warning disable CA1031 // PdfPig throws what it likes.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private RecognizedPage Recognized(Work work, PageRead page, int number, Func<ScannedPage?> next)
    {
        if (kept.Find(work.Sha256, number) is { } before)
            return new RecognizedPage(before, null);
        try
        {
            var read = recognizer.Read(work.Scanned(page, number), next());
            if (read.Content is { } content)
                kept.Keep(work.Sha256, content);
            return read;
        }
        catch (Exception e) when (e is MissingToolException or RenderingException)
        {
            return new RecognizedPage(null, e.Message);
        }
    }

    /// <param name="Pdf">From its header on.</param>
    /// <param name="Sha256">Of the whole file.</param>
    private sealed record Work(byte[] Pdf, string Sha256, IReadOnlyList<string> Passwords, Action<int, int> PageBegun)
    {
        public ScannedPage Scanned(PageRead page, int number) => new(Pdf, number, page.IsGrey, Passwords.Count > 0 ? Passwords[0] : null);
    }
}
