using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Stores where rows were read.</summary>
internal sealed class EvidenceTable(RowLog log)
{
    private readonly RowWriter _insert = log.Insert("evidence",
        "filing_id", "record", "record_id", "field", "page", "line_from", "line_to", "x0", "y0", "x1", "y1", "confidence", "cell");

    /// <summary>Every row gets at least one: a record without evidence stands somewhere on its filing's pages.</summary>
    public void Write(FilingScope scope, string table, RowKey id, IReadOnlyList<Evidence> evidence)
    {
        foreach (var (field, span) in evidence.Count > 0 ? evidence : scope.WholeFiling)
            Write(scope.FilingId, table, id, field, span);
    }

    private void Write(RowKey filingId, string table, RowKey id, string? field, TextSpan span) =>
        _insert.Row().Key(filingId).Text(table).Key(id).Text(field)
            .Integer(span.Page).Integer(span.LineFrom).Integer(span.LineTo)
            .Real(span.Box?.X0).Real(span.Box?.Y0).Real(span.Box?.X1).Real(span.Box?.Y1)
            .Real(span.Confidence).Text(span.Cell).Run();
}
