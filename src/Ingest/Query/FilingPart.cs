namespace Pipeline.Ingest.Query;

/// <summary>A part of a filing as it is shown: one column is text, one row is a list of fields, anything else a table.</summary>
/// <param name="Sql">For @id, the key of the filing or of the project.</param>
internal sealed record FilingPart(string Heading, string Sql)
{
    /// <summary>In the order a person reads.</summary>
    public static IReadOnlyList<FilingPart> OfFiling { get; } =
    [
        new("Filing", """
            SELECT title, kind, agency, fiscal_year, amount_unit, file_name, page_count AS pages, text_origin,
                   substr(sha256, 1, 12) AS sha256, 'filings:' || filing_id AS record
            FROM filings WHERE filing_id = @id
            """),
        new("Disclosure", """
            SELECT c.role, c.revision, c.basis, c.agreement,
                   iif((c.sha256, c.part) = (c.counted_sha256, c.counted_part), NULL,
                       (SELECT k.file_name || ' (filing ' || k.filing_id || ')' FROM filings k
                        WHERE (k.sha256, k.part) = (c.counted_sha256, c.counted_part))) AS counted,
                   (SELECT group_concat(o.file_name || ' (filing ' || o.filing_id || ', ' || b.role || ')', char(10) ORDER BY o.filing_id)
                    FROM disclosure_copies b JOIN filings o ON (o.sha256, o.part) = (b.sha256, b.part)
                    WHERE (b.counted_sha256, b.counted_part) = (c.counted_sha256, c.counted_part) AND o.filing_id <> f.filing_id) AS others
            FROM filings f JOIN disclosure_copies c USING (sha256, part) WHERE filing_id = @id
            """),
        new("Fields", """
            SELECT name, value, 'header_fields:' || header_field_id AS record FROM header_fields WHERE filing_id = @id ORDER BY ordinal
            """),
        new("Budget", Budget("project_id IS NULL AND filing_id = @id")),
        new("Goals", """
            SELECT ordinal || '. ' || text || coalesce(char(10) || '   → ' || completion, '') || ' (goals:' || goal_id || ')'
            FROM goals WHERE filing_id = @id ORDER BY ordinal
            """),
        new("Tasks", """
            SELECT name, content, amount_fen / 100.0 AS amount_yuan, expected_result, 'tasks:' || task_id AS record
            FROM tasks WHERE filing_id = @id ORDER BY ordinal
            """),
        new("Indicators", Indicators("project_id IS NULL AND filing_id = @id")),
        new("Scores", """
            SELECT level1, level2, level3, weight, score, explanation, target, actual, shortfall_reason, improvement,
                   'score_items:' || score_item_id AS record
            FROM score_items WHERE filing_id = @id ORDER BY ordinal
            """),
        new("Evaluation", """
            SELECT total_score, total_weight, grade, 'evaluations:' || evaluation_id AS record FROM evaluations WHERE filing_id = @id
            """),
        new(
            "Sections",
            "SELECT printf('%*s', 2 * (depth - 1), '') || concat_ws(' ', label, heading) FROM sections WHERE filing_id = @id ORDER "
                + "BY ordinal"),
        new("Facts", "SELECT metric, value, unit, sentence FROM facts WHERE filing_id = @id ORDER BY ordinal"),
    ];

    public static IReadOnlyList<FilingPart> OfProject { get; } =
    [
        new("Funds", """
            SELECT funding_agency, total_fen / 100.0 AS total_yuan, fiscal_appropriation_fen / 100.0 AS fiscal_appropriation_yuan,
                   special_account_fen / 100.0 AS special_account_yuan, other_funds_fen / 100.0 AS other_funds_yuan,
                   'projects:' || project_id AS record
            FROM projects WHERE project_id = @id
            """),
        new("Budget", Budget("project_id = @id")),
        new("Goal", "SELECT goal FROM projects WHERE project_id = @id AND goal IS NOT NULL"),
        new("Indicators", Indicators("project_id = @id")),
    ];

    public static FilingPart Findings { get; } = new("Findings",
        $"""
        SELECT severity, rule, subject, message,
               {string.Join(", ", RowPlace.Columns("findings", "finding_id").Select(c => $"{c.Sql} AS {c.Name}"))},
               iif(dismissed_by IS NULL, NULL, 'by decision ' || dismissed_by) AS dismissed, 'findings:' || finding_id AS record
        FROM findings WHERE filing_id = @id ORDER BY ordinal
        """);

    public static FilingPart Decisions { get; } = new("Decisions", """
        SELECT 'human:' || decision_id AS decision, act, coalesce(s.state, 'not applied yet') AS state,
               d.record || ':' || d.anchor AS record, field, seen, decided, undoes, reason, by_whom, at
        FROM filings f JOIN decisions d USING (sha256, part) LEFT JOIN decision_states s USING (decision_id)
        WHERE f.filing_id = @id ORDER BY decision_id
        """);

    private static string Budget(string where) =>
        $"""
        SELECT item, amount_fen / 100.0 AS amount_yuan, amount_text AS printed, side, source, stage,
               'budget_items:' || budget_item_id AS record
        FROM budget_items WHERE {where} ORDER BY ordinal
        """;

    private static string Indicators(string where) =>
        $"""
        SELECT level1, level2, level3, period_target, annual_target, {IndicatorColumns.Actual("i")} AS actual, weight, explanation,
               'indicators:' || indicator_id AS record
        FROM indicators i WHERE {where} ORDER BY ordinal
        """;
}
