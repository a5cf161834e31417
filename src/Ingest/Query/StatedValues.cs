namespace Pipeline.Ingest.Query;

/// <summary>
/// Every value that a filing prints, by the names that stand beside it, so that two filings are compared whatever was put between.
/// </summary>
internal static class StatedValues
{
    // A row for each row of the filing: its table, its name, then pairs of column and value. Money is yuan, as printed.
    private const string Rows =
        """
        SELECT 'filings', '', json_array('title', title, 'agency', agency, 'fiscal_year', fiscal_year) FROM filings WHERE filing_id = @id
        UNION ALL SELECT * FROM (SELECT 'header_fields', coalesce(name, ''), json_array('value', value)
            FROM header_fields WHERE filing_id = @id ORDER BY ordinal)
        UNION ALL SELECT * FROM (SELECT 'budget_items', concat_ws(' / ', p.name, b.item), json_array('amount_yuan', b.amount_fen / 100.0)
            FROM budget_items b LEFT JOIN projects p USING (project_id) WHERE b.filing_id = @id ORDER BY b.ordinal)
        UNION ALL SELECT * FROM (SELECT 'goals', CAST(ordinal AS TEXT), json_array('text', text, 'completion', completion)
            FROM goals WHERE filing_id = @id ORDER BY ordinal)
        UNION ALL SELECT * FROM (SELECT 'tasks', coalesce(name, ''),
                json_array('content', content, 'amount_yuan', amount_fen / 100.0, 'expected_result', expected_result)
            FROM tasks WHERE filing_id = @id ORDER BY ordinal)
        UNION ALL SELECT * FROM (SELECT 'projects', name,
                json_array('funding_agency', funding_agency, 'total_yuan', total_fen / 100.0,
                    'fiscal_appropriation_yuan', fiscal_appropriation_fen / 100.0, 'special_account_yuan', special_account_fen / 100.0,
                    'other_funds_yuan', other_funds_fen / 100.0, 'goal', goal)
            FROM projects WHERE filing_id = @id ORDER BY ordinal)
        UNION ALL SELECT * FROM (SELECT 'indicators', concat_ws(' / ', p.name, i.level1, i.level2, i.level3),
                json_array('period_target', i.period_target, 'annual_target', i.annual_target,
                    'weight', i.weight, 'explanation', i.explanation)
            FROM indicators i LEFT JOIN projects p USING (project_id) WHERE i.filing_id = @id ORDER BY i.indicator_id)
        UNION ALL SELECT * FROM (SELECT 'score_items', concat_ws(' / ', level1, level2, level3),
                json_array('weight', weight, 'target', target, 'actual', actual, 'score', score, 'explanation', explanation,
                    'shortfall_reason', shortfall_reason, 'improvement', improvement)
            FROM score_items WHERE filing_id = @id ORDER BY ordinal)
        UNION ALL SELECT 'evaluations', '', json_array('total_weight', total_weight, 'total_score', total_score, 'grade', grade)
            FROM evaluations WHERE filing_id = @id
        UNION ALL SELECT * FROM (SELECT 'sections', concat_ws(' ', label, heading), json_array('text', text)
            FROM sections WHERE filing_id = @id ORDER BY ordinal)
        """;

    private const string Values =
        $"""
        WITH stated (record, name, pairs) AS ({Rows}), numbered AS (SELECT row_number() OVER () AS number, * FROM stated)
        SELECT record, name, field.value, value.value
        FROM numbered, json_each(pairs) field JOIN json_each(pairs) value ON value.key = field.key + 1
        WHERE field.key % 2 = 0 AND value.value IS NOT NULL ORDER BY number, field.key
        """;

    /// <param name="Row">The names beside the value: project / level1 / level2 / level3.</param>
    /// <param name="Occurrence">From 1, among values of the same name.</param>
    public sealed record Name(string Record, string Row, string Field, int Occurrence);

    /// <summary>In the order of the form; empty cells are left out.</summary>
    public static OrderedDictionary<Name, object> Of(ReadOnlyDatabase database, long filing)
    {
        var values = new OrderedDictionary<Name, object>();
        foreach (var row in database.Query(Values, ("id", filing)).Rows)
        {
            var name = new Name((string)row[0]!, (string)row[1]!, (string)row[2]!, 1);
            while (!values.TryAdd(name, row[3]!))
                name = name with { Occurrence = name.Occurrence + 1 };
        }
        return values;
    }
}
