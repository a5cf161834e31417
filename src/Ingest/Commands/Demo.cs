namespace Pipeline.Ingest.Commands;

/// <summary>What the demonstration asks of the samples. Each stands there in several formats and styles of dump, and counts once.</summary>
internal static class Demo
{
    /// <summary>Question and SQL.</summary>
    public static IReadOnlyList<(string Question, string Sql)> Questions { get; } =
    [
        ("What was read? One filing in several styles of dump gives the same rows from each.",
            $"""
            SELECT agency, fiscal_year, kind, count(*) AS texts, {Same("projects")}, {Same("indicators")}, {Same("score_items")}, {Same("sections")}
            FROM filings f GROUP BY kind, agency, fiscal_year ORDER BY kind, agency
            """),
        ("What does each agency plan to spend on projects? However many files a filing came in, it counts once.",
            """
            SELECT f.agency, f.fiscal_year, count(*) AS projects, sum(p.total_fen) / 100.0 AS total_yuan
            FROM current_projects p JOIN filings f USING (filing_id) GROUP BY f.agency, f.fiscal_year ORDER BY total_yuan DESC
            """),
        ("Which projects promise a satisfaction of at least 90 %, and what do they cost?",
            """
            SELECT f.agency, f.fiscal_year, p.name AS project, p.total_fen / 100.0 AS total_yuan, i.level3, i.annual_target
            FROM indicator_values v JOIN indicators i USING (indicator_id)
            JOIN projects p USING (project_id) JOIN current_filings f ON f.filing_id = p.filing_id
            WHERE instr(i.level1 || i.level2, '满意度') AND v.horizon <> 'actual' AND v.low >= 90 AND v.unit = '%' ORDER BY p.total_fen DESC
            """),
        ("Where did an agency score below three quarters of a weight, and what does it say of it?",
            """
            SELECT f.agency, s.level3, s.weight, s.score, s.shortfall_reason
            FROM current_score_items s JOIN filings f USING (filing_id) WHERE s.score < 0.75 * s.weight ORDER BY s.score / s.weight LIMIT 8
            """),
        ("What does not add up?",
            """
            SELECT DISTINCT f.agency, x.rule, x.subject, x.message
            FROM current_findings x JOIN filings f USING (filing_id) WHERE x.severity <> 'info' AND x.rule <> 'low-confidence' ORDER BY x.rule, f.agency LIMIT 12
            """),
    ];

    /// <summary>Commands to go on with; the database follows.</summary>
    public static IReadOnlyList<string> Next { get; } =
    [
        "projects --level1 满意度 --min 90 --unit %",
        "indicators --unit 页 --min 400000 --format csv --out pages.csv",
        "search 护林员",
        "show qinghe-2024-department-targets.tab.txt",
        "query \"SELECT kind, count(*) FROM current_filings GROUP BY kind\"",
        "export --out demo/tables",
    ];

    /// <summary>How many rows each of the texts gives: one figure, or the least and the most where they differ.</summary>
    private static string Same(string table)
    {
        var count = $"(SELECT count(*) FROM {table} t WHERE t.filing_id = f.filing_id)";
        return $"CASE min({count}) WHEN max({count}) THEN max({count}) ELSE min({count}) || '–' || max({count}) END AS {table}";
    }
}
