using Pipeline.Ingest.Extract.Pages;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Reads the tables of a PDF of any kind, each page for itself; a page without a text layer has none.</summary>
internal sealed class PdfTables(PageRange range)
{
    /// <param name="passwords">Tried in turn, after an empty one.</param>
    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public Extraction Read(byte[] content, IReadOnlyList<string> passwords, Action<int, int> pageBegun) =>
        PdfFile.Read(content, passwords, document =>
        {
            var pages = new List<Page>();
            for (var number = range.First; number <= Math.Min(range.Last, document.NumberOfPages); number++)
            {
                pageBegun(number, document.NumberOfPages);
                var page = PdfPageReader.Read(MarkedStrings.Repaired(document, UnknownColours.Read(document, number)));
                pages.AddRange(PageAssembly.Of([page], TableFinder.FindAny));
            }
            return Extraction.Of(new ExtractedDocument(pages));
        });
}
