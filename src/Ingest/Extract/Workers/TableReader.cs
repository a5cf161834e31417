using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker does with a PDF whose tables are asked for: a part of its reply for each page.</summary>
internal sealed class TableReader(PageRange range)
{
    private readonly PdfTables _tables = new(range);

    /// <param name="pageBegun">Told the number of a page (from 1) before it is read, and how many there are.</param>
    public WorkerReply Read(FileRequest request, byte[] content, Action<int, int> pageBegun)
    {
        var extraction = _tables.Read(content, request.Passwords, pageBegun);
        return extraction.Document is { } document
            ? WorkerReply.Of([.. document.Pages.Select(PageJson.Write)])
            : WorkerReply.Refused(extraction.Refusal!);
    }

    /// <summary>The pages of a reply that is no refusal.</summary>
    public static IReadOnlyList<Page> PagesOf(WorkerReply reply) => [.. reply.Parts.Select(part => PageJson.Read(part))];
}
