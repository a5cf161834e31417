namespace Pipeline.Ingest.Query;

/// <summary>What can be listed. Columns stand in reading order, long texts last; file name, page and line lead back to the filing.</summary>
internal static class Listings
{
    public static IReadOnlyList<Listing> All { get; } = [Indicators(), Projects(), Scores(), Findings(), Filings()];

    private static Listing Indicators() => new("indicators", "Performance indicators with their targets",
        $"""
        SELECT f.filing_id, f.agency, f.fiscal_year, p.name AS project, p.total_fen / 100.0 AS project_total_yuan,
               i.level1, i.level2, i.level3, i.period_target, i.annual_target, {IndicatorColumns.Actual("i")} AS actual, i.weight,
               {Place("indicators", "i.indicator_id")}, i.explanation
        FROM current_filings f JOIN indicators i USING (filing_id) LEFT JOIN projects p USING (project_id)
        """,
        [.. OfFiling("f.agency, p.funding_agency"), Text("p.name, i.level3, i.period_target, i.annual_target, i.explanation"), Level(1, "i"), Level(2, "i"), Measured("i")],
        "ORDER BY f.filing_id, i.indicator_id");

    private static Listing Projects() => new("projects", "Projects with their funds; filters on indicators hold for one indicator of the project",
        $"""
        SELECT f.filing_id, f.agency, f.fiscal_year, p.name AS project, p.funding_agency, p.total_fen / 100.0 AS total_yuan,
               p.fiscal_appropriation_fen / 100.0 AS fiscal_appropriation_yuan, {Place("projects", "p.project_id")}, p.goal
        FROM current_filings f JOIN projects p USING (filing_id)
        """,
        [.. OfFiling("f.agency, p.funding_agency"), Text("p.name, p.goal"), AnyIndicator("i.project_id = p.project_id")],
        "ORDER BY f.filing_id, p.ordinal");

    private static Listing Scores() => new("scores", "Scored rows of self-evaluations; --min and --max hold for the score",
        $"""
        SELECT f.filing_id, f.agency, f.fiscal_year, s.level1, s.level2, s.level3, s.weight, s.score, s.target, s.actual,
               {Place("score_items", "s.score_item_id")}, s.shortfall_reason, s.improvement
        FROM current_filings f JOIN score_items s USING (filing_id)
        """,
        [
            .. OfFiling("f.agency"),
            Text("s.level3, s.explanation, s.target, s.actual, s.shortfall_reason, s.improvement"),
            new(Contains("s.level1", "@level1"), "level1"),
            new(Contains("s.level2", "@level2"), "level2"),
            new("s.score >= @min", "min"),
            new("s.score <= @max", "max"),
        ],
        "ORDER BY f.filing_id, s.ordinal");

    private static Listing Findings() => new("findings", "What does not add up in a filing or could not be read",
        $"""
        SELECT f.filing_id, f.agency, f.fiscal_year, x.severity, x.rule, x.subject, {Place("findings", "x.finding_id")}, x.message
        FROM current_filings f JOIN findings x USING (filing_id)
        """,
        [.. OfFiling("f.agency"), Text("x.severity, x.rule, x.subject, x.message")],
        "ORDER BY f.filing_id, x.ordinal");

    private static Listing Filings() => new("filings",
        "Filings with what was read from them, and how many copies and former versions each counts for; "
            + "filters on indicators hold for one indicator of the filing",
        """
        SELECT f.filing_id, f.agency, f.fiscal_year, f.kind, f.title,
               (SELECT count(*) FROM projects p WHERE p.filing_id = f.filing_id) AS projects,
               (SELECT count(*) FROM indicators i WHERE i.filing_id = f.filing_id) AS indicators,
               (SELECT count(*) FROM score_items s WHERE s.filing_id = f.filing_id) AS scores,
               (SELECT count(*) FROM findings x WHERE x.filing_id = f.filing_id) AS findings, f.page_count AS pages,
               (SELECT count(*) FROM disclosure_copies c WHERE c.counted_sha256 = f.sha256 AND c.counted_part = f.part
                AND (c.sha256, c.part) <> (f.sha256, f.part)) AS copies,
               (SELECT role FROM disclosure_copies c WHERE c.sha256 = f.sha256 AND c.part = f.part) AS role, f.file_name
        FROM current_filings f
        """,
        [.. OfFiling("f.agency"), Text("f.title, f.agency, f.file_name"), AnyIndicator("i.filing_id = f.filing_id")],
        "ORDER BY f.filing_id");

    private static Filter[] OfFiling(string agencies) =>
        [new(Contains(agencies, "@agency"), "agency"), new("f.fiscal_year = @year", "year"), new("f.kind = @kind", "kind")];

    private static Filter Text(string columns) => new(Contains(columns, "@text"), "text");

    /// <summary>A level by its code or by a part of its name.</summary>
    private static Filter Level(int level, string table) =>
        new($"({table}.level{level}_code = @level{level} OR {Contains($"{table}.level{level}", $"@level{level}")})", $"level{level}");

    /// <summary>Both ends of one value of a target lie within the bounds, and it has the unit, multipliers taken out (41 万页: 410000 页).</summary>
    private static Filter Measured(string table) => new(
        $"""
        EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator_id = {table}.indicator_id AND v.horizon <> 'actual'
                AND coalesce(v.low_scaled, v.high_scaled) >= coalesce(@min, -9e999)
                AND coalesce(v.high_scaled, v.low_scaled) <= coalesce(@max, 9e999)
                AND (@unit IS NULL OR fold(v.unit_scaled) = fold(@unit)))
        """, "min", "max", "unit");

    private static Filter AnyIndicator(string of) => new(
        $"""
        EXISTS (SELECT 1 FROM indicators i WHERE {of}
                AND (@level1 IS NULL OR {Level(1, "i").Sql}) AND (@level2 IS NULL OR {Level(2, "i").Sql})
                AND (coalesce(@min, @max, @unit) IS NULL OR {Measured("i").Sql}))
        """, "level1", "level2", "min", "max", "unit");

    /// <summary>As search compares: without white space, forms of one mark alike. A control character keeps the columns apart.</summary>
    private static string Contains(string columns, string value) => $"instr(fold(concat_ws(char(1), {columns})), fold({value}))";

    private static string Place(string table, string key) => $"f.file_name, {RowPlace.Columns(table, key)}";
}
