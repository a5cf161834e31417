using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>Reads pictures of pages; a TIFF may hold several. A hostile one may take the process with it: this runs in a worker.</summary>
internal sealed class PictureReader(PageRecognizer recognizer, RecognizedPages kept)
{
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public Extraction Read(byte[] content, Action<int, int> pageBegun)
    {
        try
        {
            var (picture, hash, pages) = (PictureFile.Of(content), RecognizedPages.Hash(content), new List<PageContent>());
            for (var number = 1; number <= picture.Pages; number++)
            {
                pageBegun(number, picture.Pages);
                var (page, refusal) = Read(picture, hash, number);
                // A filing that lacks a page would be a wrong one in silence.
                if (page is null)
                    return Extraction.Refused(refusal!);
                pages.Add(page);
            }
            kept.Forget(hash);
            var assembled = PageAssembly.Of(pages);
            return Extraction.Of(new ExtractedDocument(assembled) { Findings = recognizer.Findings(assembled) });
        }
        catch (Exception e) when (e is MissingToolException or RenderingException)
        {
            return Extraction.Refused(e.Message);
        }
    }

    private RecognizedPage Read(PictureFile picture, string hash, int number)
    {
        if (kept.Find(hash, number) is { } before)
            return new RecognizedPage(before, null);
        var next = number < picture.Pages && kept.Find(hash, number + 1) is null ? new PictureScan(picture, number + 1) : null;
        var read = recognizer.Read(new PictureScan(picture, number), next);
        if (read.Content is { } content)
            kept.Keep(hash, content);
        return read;
    }
}
