using static Pipeline.Ingest.Query.ListFilters;

namespace Pipeline.Ingest.Query;

/// <summary>
/// What can be listed. Columns stand in reading order, long texts last; file name, page and line lead back to the filing.
/// </summary>
internal static class Listings
{
    public static IReadOnlyList<Listing> All { get; } = [Indicators(), Projects(), Scores(), Findings(), Filings(), Agencies()];

    private static Listing Indicators() => new("indicators",
        "Performance indicators with their targets; --min and --max hold for what a target promises: --min 90 finds ≥90% and not ≤100%",
        "i.indicator_id",
        [
            "f.filing_id", "f.agency", "f.fiscal_year", new("project", "p.name"), new("project_total_yuan", "p.total_fen / 100.0"),
            "i.level1", "i.level2", "i.level3", "i.period_target", "i.annual_target", new("actual", IndicatorColumns.Actual("i")),
            "i.weight",
            .. Place("indicators", "i.indicator_id"), "i.explanation",
        ],
        "FROM current_filings f JOIN indicators i USING (filing_id) LEFT JOIN projects p USING (project_id)",
        [
            Agency("f.agency, p.funding_agency"), Year, Kind,
            Text("p.name, i.level3, i.period_target, i.annual_target, i.explanation", areIndexed: true),
            Level(1, "i"), Level(2, "i"), Measured("i"),
        ],
        "f.filing_id, i.indicator_id");

    private static Listing Projects() => new("projects",
        "Projects with their funds; filters on indicators hold for one indicator of the project",
        "p.project_id",
        [
            "f.filing_id", "f.agency", "f.fiscal_year", new("project", "p.name"), "p.funding_agency",
            new("total_yuan", "p.total_fen / 100.0"),
            new("fiscal_appropriation_yuan", "p.fiscal_appropriation_fen / 100.0"), .. Place("projects", "p.project_id"), "p.goal",
        ],
        "FROM current_filings f JOIN projects p USING (filing_id)",
        [
            Agency("f.agency, p.funding_agency"), Year, Kind, Text("p.name, p.goal", areIndexed: true),
            AnyIndicator("i.project_id = p.project_id"),
        ],
        "f.filing_id, p.ordinal");

    private static Listing Scores() => new("scores",
        "Scored rows of self-evaluations; --min and --max hold for the score",
        "s.score_item_id",
        [
            "f.filing_id", "f.agency", "f.fiscal_year", "s.level1", "s.level2", "s.level3", "s.weight", "s.score", "s.target", "s.actual",
            new("target_value", IndicatorColumns.Number("s", "annual")), new("actual_value", IndicatorColumns.Number("s", "actual")),
            .. Place("score_items", "s.score_item_id"), "s.shortfall_reason", "s.improvement",
        ],
        "FROM current_filings f JOIN score_items s USING (filing_id)",
        [
            Agency("f.agency"), Year, Kind,
            Text("s.level3, s.explanation, s.target, s.actual, s.shortfall_reason, s.improvement", areIndexed: true),
            new(Contains("s.level1", "@level1"), "level1"),
            new(Contains("s.level2", "@level2"), "level2"),
            new("s.score >= @min", "min"),
            new("s.score <= @max", "max"),
        ],
        "f.filing_id, s.ordinal");

    private static Listing Findings() => new("findings",
        "What does not add up in a filing or could not be read",
        "x.finding_id",
        [
            "f.filing_id", "f.agency", "f.fiscal_year", "x.severity", "x.rule", "x.subject",
            .. Place("findings", "x.finding_id"), "x.message",
        ],
        "FROM current_filings f JOIN findings x ON x.filing_id = f.filing_id AND x.dismissed_by IS NULL",
        [
            Agency("f.agency"), Year, Kind, new("x.rule = @rule", "rule"), new("x.severity = @severity", "severity"),
            // Of a finding the index has the message alone.
            Text("x.severity, x.rule, x.subject, x.message", areIndexed: false),
        ],
        "f.filing_id, x.ordinal");

    private static Listing Filings() => new("filings",
        "Filings with what was read from them, and how many copies and former versions each counts for; "
            + "filters on indicators hold for one indicator of the filing",
        "f.filing_id",
        [
            "f.filing_id", "f.agency", "f.fiscal_year", "f.kind", "f.title",
            Count("projects"), Count("indicators"), Count("score_items", "scores"),
            Count("findings", where: "AND t.dismissed_by IS NULL"), new("pages", "f.page_count"),
            new("copies",
                """
                (SELECT count(*) FROM disclosure_copies c WHERE c.counted_sha256 = f.sha256 AND c.counted_part = f.part
                 AND (c.sha256, c.part) <> (f.sha256, f.part))
                """),
            new("role", "(SELECT role FROM disclosure_copies c WHERE c.sha256 = f.sha256 AND c.part = f.part)"), "f.file_name",
        ],
        "FROM current_filings f",
        // Names of files are in no index.
        [
            Agency("f.agency"), Year, Kind, Text("f.title, f.agency, f.file_name", areIndexed: false),
            AnyIndicator("i.filing_id = f.filing_id"),
        ],
        "f.filing_id");

    private static Listing Agencies() => new("agencies",
        "What each agency disclosed in each year: its filings, what its projects cost, how it scored itself, what does not add up",
        "f.filing_id",
        [
            new("agency", "coalesce(a.place, '') || a.name"), "a.scope", "f.fiscal_year", new("filings", OfYear("count(*)")),
            new("kinds", OfYear("group_concat(DISTINCT c.kind)")),
            new("projects", OfYear("count(*)", "JOIN projects p USING (filing_id)", "AND c.kind = 'project-targets'")),
            new("projects_yuan", OfYear("sum(p.total_fen) / 100.0", "JOIN projects p USING (filing_id)", "AND c.kind = 'project-targets'")),
            new("score",
                OfYear(
                    "max(e.total_score)",
                    "JOIN evaluations e USING (filing_id)",
                    "AND c.kind IN ('self-evaluation-scores', 'self-evaluation-report')")),
            new("project_scores",
                OfYear("count(e.total_score)", "JOIN evaluations e USING (filing_id)", "AND c.kind = 'project-self-evaluation'")),
            new("average_project_score",
                OfYear("avg(e.total_score)", "JOIN evaluations e USING (filing_id)", "AND c.kind = 'project-self-evaluation'")),
            new("errors", FindingsOfYear("error")),
            new("warnings", FindingsOfYear("warning")),
        ],
        """
        FROM (SELECT agency_id, fiscal_year, min(filing_id) AS filing_id FROM current_filings WHERE agency_id IS NOT NULL
              GROUP BY agency_id, fiscal_year) f JOIN agencies a USING (agency_id)
        """,
        [NamedAgency, Year, new($"{OfYear("count(*)", where: "AND c.kind = @kind")} > 0", "kind")],
        "f.agency_id, f.fiscal_year");

    /// <summary>Something of all filings of the row's agency and year.</summary>
    private static string OfYear(string what, string join = "", string where = "") =>
        $"(SELECT {what} FROM current_filings c {join} WHERE c.agency_id = f.agency_id AND c.fiscal_year IS f.fiscal_year {where})";

    private static string FindingsOfYear(string severity) => OfYear(
        "count(*)", "JOIN findings x USING (filing_id)", $"AND x.dismissed_by IS NULL AND x.severity = '{severity}'");

    private static ListColumn Count(string table, string? name = null, string where = "") =>
        new(name ?? table, $"(SELECT count(*) FROM {table} t WHERE t.filing_id = f.filing_id {where})");

    private static IEnumerable<ListColumn> Place(string table, string key) => 
        ["f.file_name", .. RowPlace.Columns(table, key), RowPlace.Record(table, key)];
}
