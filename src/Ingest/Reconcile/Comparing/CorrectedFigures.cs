using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Ingest.Store;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>The figures of a filing that people corrected, as they were read before.</summary>
internal sealed class CorrectedFigures
{
    // Of several on one cell the first tells what was read. Numbers as FactsReader has them.
    private const string Cells =
        """
        SELECT record, record_id, field,
               iif(field IN ('weight', 'score', 'total_score') AND read <> '', CAST(CAST(read AS REAL) AS TEXT), read)
        FROM corrections WHERE filing_id = ?1 AND reason LIKE 'human:%' ORDER BY correction_id DESC
        """;

    // The numbers of a target are rows of their own.
    private const string Targets =
        """
        SELECT i.indicator_id, iif(c.record = 'indicators', replace(c.field, '_target', ''), 'actual'), i.level3, c.read
        FROM corrections c LEFT JOIN score_items s ON c.record = 'score_items' AND c.field = 'actual' AND s.score_item_id = c.record_id
        JOIN indicators i ON i.indicator_id = iif(c.record = 'indicators', c.record_id, s.indicator_id)
        WHERE c.filing_id = ?1 AND c.reason LIKE 'human:%' AND c.field IN ('period_target', 'annual_target', 'actual')
        ORDER BY c.correction_id DESC
        """;

    private const string Values = "SELECT indicator_value_id FROM indicator_values WHERE indicator_id = ?1 AND horizon = ?2";

    // As FactsReader has them.
    private const string Bounds = "SELECT concat_ws(' ', ?1, ?2, ?3)";

    private readonly Dictionary<(string Table, long Row, string Column), string> _cells = [];
    private readonly HashSet<long> _values = [];
    private readonly List<StoredFigure> _targets = [];

    public CorrectedFigures(Statements statements, long filingId)
    {
        foreach (var (cell, read) in statements.Query(
            Cells, r => (Cell: (r.GetString(0), r.GetInt64(1), r.GetString(2)), Read: r.GetString(3)), filingId))
            _cells[cell] = read;
        if (IsEmpty)
            return;
        foreach (var (indicator, horizon, name, read) in statements.Query(
            Targets, r => (r.GetInt64(0), r.GetString(1), r.Text(2), r.GetString(3)), filingId))
            Add(statements, indicator, horizon, name, read);
    }

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>All figures of the filing, these as they were read.</summary>
    public IEnumerable<StoredFigure> AsRead(IEnumerable<StoredFigure> stored) => stored
        .Where(f => f.Table != "indicator_values" || !_values.Contains(f.Row))
        .Select(f => _cells.TryGetValue((f.Table, f.Row, f.Column), out var read) ? f with { Text = read, IsCorrected = true } : f)
        .Concat(_targets);

    private void Add(Statements statements, long indicator, string horizon, string? name, string read)
    {
        _values.UnionWith(statements.Query(Values, r => r.GetInt64(0), indicator, horizon));
        _targets.RemoveAll(t => t.Row == indicator && t.Column == horizon);
        foreach (var value in TargetParser.Parse(read).Where(v => v.Low is not null || v.High is not null))
        {
            var text = statements.Query(
                Bounds, r => r.Text(0), ComparatorName.Of(value.Comparator), (double?)value.Low, (double?)value.High).Single();
            _targets.Add(new StoredFigure("indicator_values", indicator, horizon, name, text, IsCorrected: true));
        }
    }
}
