using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>
/// Stores a document read anew in the place of its filings, inside the transaction its caller holds. A filing keeps its key.
/// Where nothing has changed, all its rows do; else all get new keys, so that a note on an old row never points at another.
/// </summary>
internal sealed class FilingReplacement(SqliteConnection connection, FilingStore store)
{
    private static readonly string[] Header = ["kind", "title", "agency", "fiscal_year", "amount_unit", "text_origin", "page_count"];

    private readonly FilingRows _rows = new(connection);

    /// <returns>Whether a row has changed.</returns>
    public bool Replace(string sha256, string fileName, ParsedDocument document)
    {
        var former = connection
            .Query<(int Part, long Id)>("SELECT part, filing_id FROM filings WHERE sha256 = @sha256", new { sha256 })
            .ToDictionary(f => f.Part, f => f.Id);
        connection.Execute("UPDATE filings SET part = -part WHERE sha256 = @sha256", new { sha256 });
        store.Write(sha256, fileName, document);
        var changed = false;
        foreach (
            var (part, id) in connection
                .Query<(int Part, long Id)>("SELECT part, filing_id FROM filings WHERE sha256 = @sha256 AND part > 0", new { sha256 })
                .ToList())
            changed |= !former.Remove(part, out var place) || TakePlace(id, place);
        foreach (var gone in former.Values)
            Delete(gone);
        return changed || former.Count > 0;
    }

    /// <returns>Whether the rows differ.</returns>
    private bool TakePlace(long filingId, long place)
    {
        var isSame = HeaderOf(filingId) == HeaderOf(place) && _rows.AreSame(filingId, place);
        if (!isSame)
        {
            _rows.Delete(place);
            _rows.Move(filingId, place);
        }
        connection.Execute(
            $"UPDATE filings SET ({string.Join(", ", Header)}, parser_version) = (SELECT {string.Join(", ", Header)}, "
                + $"parser_version FROM filings WHERE filing_id = @filingId) WHERE filing_id = @place",
            new { filingId, place });
        Delete(filingId);
        connection.Execute("UPDATE filings SET part = -part WHERE filing_id = @place", new { place });
        return !isSame;
    }

    private string HeaderOf(long filingId) =>
        connection.ExecuteScalar<string>(
            $"SELECT json_array({string.Join(", ", Header)}) FROM filings WHERE filing_id = @filingId",
            new { filingId }
        )!;

    private void Delete(long filingId)
    {
        _rows.Delete(filingId);
        connection.Execute("DELETE FROM filings WHERE filing_id = @filingId", new { filingId });
    }
}
