using Pipeline.Ingest.Formats;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// What a worker does with an original that has cells and no picture of its pages (a web page, a Word document, a workbook) when it is to
/// be shown: a part of its reply for each page.
/// </summary>
internal static class OriginalReader
{
    private const string NoGrid = "The original has no cells to show: open it with its own program.";

    /// <param name="pageBegun">Told nothing, since such originals are read at once.</param>
    public static WorkerReply Read(FileRequest request, byte[] content, Action<int, int> pageBegun)
    {
        var extraction = FormatTable.Extract(
            content,
            request.Name,
            new ReadingContext(_ => Extraction.Refused(NoGrid), request.Passwords, request.Scratch)
            {
                ReadPicture = _ => Extraction.Refused(NoGrid),
            });
        return extraction.Document is { } document
            ? WorkerReply.Of([.. document.Pages.Select(PageJson.Write)])
            : WorkerReply.Refused(extraction.Refusal ?? NoGrid);
    }

    /// <summary>The pages of a reply that is no refusal.</summary>
    public static IReadOnlyList<Page> PagesOf(WorkerReply reply) => [.. reply.Parts.Select(part => PageJson.Read(part))];
}
