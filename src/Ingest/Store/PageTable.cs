using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores the pages a filing stands on.</summary>
internal sealed class PageTable(RowLog log, EvidenceTable evidence)
{
    private readonly RowWriter _insert = log.Insert("pages", "filing_id", "page", "text_origin", "text", "width", "height");

    public void WriteAll(FilingScope scope)
    {
        for (var i = 0; i < scope.Pages.Count; i++)
            evidence.Write(scope, "pages", Insert(scope.FilingId, scope.Pages[i]), [scope.WholeFiling[i]]);
    }

    private RowKey Insert(RowKey filingId, Page page) =>
        _insert.Row().Key(filingId).Integer(page.Number).Text(OriginName.Of(page.Origin)).Text(page.Text)
            .Real(page.Width).Real(page.Height).Run();
}
