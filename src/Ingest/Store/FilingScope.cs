using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>The filing whose rows are being stored: its key, its pages and the keys its rows got.</summary>
internal sealed class FilingScope(RowKey filingId, Filing filing, IReadOnlyList<Page> pages)
{
    private readonly Dictionary<FilingRecord, (string Table, RowKey Id)> _rows = new(ReferenceEqualityComparer.Instance);

    public RowKey FilingId => filingId;

    public Filing Filing => filing;

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>What a record without evidence of its own gets: every page of the filing.</summary>
    public IReadOnlyList<Evidence> WholeFiling { get; } =
        [.. pages.Select(p => new Evidence(null, new TextSpan(p.Number, 1, Math.Max(1, p.Lines.Count))))];

    /// <summary>Keeps the row of a record that another row may name.</summary>
    public void Remember(FilingRecord record, string table, RowKey id) => _rows.TryAdd(record, (table, id));

    /// <summary>The table and key of a stored record; the filing itself for one that was not stored.</summary>
    public (string Table, RowKey Id) RowOf(FilingRecord record) =>
        _rows.TryGetValue(record, out var row) ? row : ("filings", filingId);

    /// <summary>The key of the record that a row points at; null where it points at none.</summary>
    /// <param name="table">Of the row that points, as is <paramref name="ordinal"/>.</param>
    /// <exception cref="InvalidOperationException">The record was not stored: a fault of whoever made the filing.</exception>
    public RowKey? KeyOf(FilingRecord? record, string table, int ordinal)
    {
        if (record is null)
            return null;
        return _rows.TryGetValue(record, out var row) ? row.Id : throw new InvalidOperationException(
            $"Row {ordinal} of {table} points at {NameOf(record)}, which is not among the filing's.");
    }

    private static string NameOf(FilingRecord record) => record switch
    {
        Project project => $"the project {project.Name}",
        Indicator indicator => $"the indicator {indicator.Level3 ?? indicator.Level2 ?? indicator.Level1}",
        _ => "a record",
    };
}
