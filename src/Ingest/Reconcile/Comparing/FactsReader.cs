using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>Reads what a filing is compared by from its stored rows.</summary>
internal sealed partial class FactsReader(Statements statements)
{
    // Table, row, column, name of the row, figure as text. The rate of execution follows from its money, and dumps lose it.
    // Empty cells too: a person may have emptied one.
    private const string Figures =
        """
        SELECT 'budget_items', budget_item_id, 'amount_fen', item, CAST(amount_fen AS TEXT)
            FROM budget_items WHERE filing_id = ?1
        UNION ALL SELECT 'tasks', task_id, 'amount_fen', name, CAST(amount_fen AS TEXT)
            FROM tasks WHERE filing_id = ?1
        UNION ALL SELECT 'projects', project_id, 'total_fen', name, CAST(total_fen AS TEXT)
            FROM projects WHERE filing_id = ?1
        UNION ALL SELECT 'projects', project_id, 'fiscal_appropriation_fen', name, CAST(fiscal_appropriation_fen AS TEXT)
            FROM projects WHERE filing_id = ?1
        UNION ALL SELECT 'projects', project_id, 'special_account_fen', name, CAST(special_account_fen AS TEXT)
            FROM projects WHERE filing_id = ?1
        UNION ALL SELECT 'projects', project_id, 'other_funds_fen', name, CAST(other_funds_fen AS TEXT)
            FROM projects WHERE filing_id = ?1
        UNION ALL SELECT 'indicators', indicator_id, 'weight', level3, CAST(weight AS TEXT)
            FROM indicators WHERE filing_id = ?1
        UNION ALL SELECT 'indicator_values', v.indicator_value_id, v.horizon, i.level3, concat_ws(' ', v.comparator, v.low, v.high)
            FROM indicators i JOIN indicator_values v USING (indicator_id)
            WHERE i.filing_id = ?1 AND (v.low IS NOT NULL OR v.high IS NOT NULL)
        UNION ALL SELECT 'score_items', score_item_id, 'weight', level3, CAST(weight AS TEXT)
            FROM score_items WHERE filing_id = ?1
        UNION ALL SELECT 'score_items', score_item_id, 'score', level3, CAST(score AS TEXT)
            FROM score_items WHERE filing_id = ?1
        UNION ALL SELECT 'score_items', score_item_id, 'target', level3, target
            FROM score_items WHERE filing_id = ?1 AND indicator_id IS NULL
        UNION ALL SELECT 'score_items', score_item_id, 'actual', level3, actual
            FROM score_items WHERE filing_id = ?1 AND indicator_id IS NULL AND level3 IS NOT '执行率'
        UNION ALL SELECT 'evaluations', evaluation_id, 'total_score', NULL, CAST(total_score AS TEXT)
            FROM evaluations WHERE filing_id = ?1
        UNION ALL SELECT 'facts', fact_id, 'value', metric, CAST(value AS TEXT) || coalesce(unit, '') FROM facts WHERE filing_id = ?1
        """;

    private const string OtherNames =
        """
        SELECT level3 FROM indicators WHERE filing_id = ?1 AND level3 IS NOT NULL
        UNION ALL SELECT level3 FROM score_items WHERE filing_id = ?1 AND level3 IS NOT NULL
        UNION ALL SELECT heading FROM sections WHERE filing_id = ?1
        """;

    private const string Projects = "SELECT name FROM projects WHERE filing_id = ?1";

    private const string Confidences =
        """
        SELECT record, record_id, field, min(confidence) FROM evidence WHERE filing_id = ?1 AND confidence < 1
        GROUP BY record, record_id, field
        """;

    /// <param name="isRecognised">Whether some of it was read from pictures: then figures are as sure as their evidence.</param>
    public Facts Of(long filingId, bool isRecognised)
    {
        var confidences = isRecognised ? ConfidencesOf(filingId) : [];
        var stored = statements.Query(
            Figures, r => new StoredFigure(r.GetString(0), r.GetInt64(1), r.GetString(2), r.Text(3), r.Text(4)), filingId);
        var corrected = new CorrectedFigures(statements, filingId);
        return new Facts(Of(corrected.AsRead(stored), confidences), NamesOf(OtherNames, filingId), NamesOf(Projects, filingId))
        {
            Decided = corrected.IsEmpty ? null : Of(stored, confidences),
        };
    }

    private static List<Figure> Of(IEnumerable<StoredFigure> figures, Dictionary<(string, long, string?), double> confidences) =>
    [
        .. from f in figures
           let value = Value(f.Table, f.Column, f.Text ?? "")
           where value.Length > 0
           // What a person found wrong is no figure to hold against another filing.
           let confidence = f.IsCorrected ? 0 : ConfidenceOf(confidences, f.Table, f.Row, f.Column)
           select new Figure($"{f.Table}.{f.Column}", NameFold.Of(f.Name), value, confidence),
    ];

    /// <summary>Targets and results are stored as texts; their numbers are what is compared.</summary>
    private static string Value(string table, string column, string text) => table == "score_items" && column is "target" or "actual"
        ? string.Join(' ', Number().Matches(FullText.Fold(text).Replace(",", "", StringComparison.Ordinal)).Select(m => m.Value)) : text;

    private List<string> NamesOf(string sql, long filingId) =>
        [.. statements.Query(sql, r => NameFold.Of(r.GetString(0)), filingId).Where(n => n.Length > 0)];

    private Dictionary<(string, long, string?), double> ConfidencesOf(long filingId) =>
        statements.Query(Confidences, r => (Row: (r.GetString(0), r.GetInt64(1), r.Text(2)), Confidence: r.GetDouble(3)), filingId)
            .ToDictionary(c => c.Row, c => c.Confidence);

    private static double ConfidenceOf(Dictionary<(string, long, string?), double> confidences, string table, long row, string column) =>
        confidences.TryGetValue((table, row, column), out var own) ? own : confidences.GetValueOrDefault((table, row, null), 1);

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
