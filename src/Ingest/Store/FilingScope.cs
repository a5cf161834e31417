using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>The filing whose rows are being stored: its key, its pages and the keys its rows got.</summary>
internal sealed class FilingScope(RowKey filingId, Filing filing, IReadOnlyList<Page> pages)
{
    private readonly Dictionary<FilingRecord, (string Table, RowKey Id)>? _rows =
        filing.Corrections.Count == 0 ? null : new(ReferenceEqualityComparer.Instance);

    public RowKey FilingId => filingId;

    public Filing Filing => filing;

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>What a record without evidence of its own gets: every page of the filing.</summary>
    public IReadOnlyList<Evidence> WholeFiling { get; } =
        [.. pages.Select(p => new Evidence(null, new TextSpan(p.Number, 1, Math.Max(1, p.Lines.Count))))];

    /// <summary>Keeps the row of a record that a correction may name.</summary>
    public void Remember(FilingRecord record, string table, RowKey id) => _rows?.TryAdd(record, (table, id));

    /// <summary>The table and key of a stored record; the filing itself for one that was not stored.</summary>
    public (string Table, RowKey Id) RowOf(FilingRecord record) =>
        _rows is not null && _rows.TryGetValue(record, out var row) ? row : ("filings", filingId);
}
