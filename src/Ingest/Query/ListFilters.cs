namespace Pipeline.Ingest.Query;

/// <summary>The conditions that lists have in common.</summary>
internal static class ListFilters
{
    /// <summary>The parameter @text_pairs holds what the full text index finds @text by; NULL where it finds nothing by it.</summary>
    public const string PairsOf = "_pairs";

    /// <summary>
    /// Whether an agency is one of those named, or asked for with @successors, one that succeeded them or that they succeeded.
    /// </summary>
    public const string IsNamed =
        """
        (f.agency_id IN (SELECT agency_id FROM agency_names WHERE instr(name_fold, fold(@agency)))
         OR (@successors AND f.agency_id IN (
            SELECT iif(n.agency_id = s.agency_id, s.successor_id, s.agency_id)
            FROM agency_names n JOIN agency_successors s ON n.agency_id IN (s.agency_id, s.successor_id)
            WHERE instr(n.name_fold, fold(@agency)))))
        """;

    /// <summary>By any name of the agency that the filing is of.</summary>
    public static Filter NamedAgency { get; } = new(IsNamed, "agency", "successors");

    public static Filter Year { get; } = new("f.fiscal_year = @year", "year");

    public static Filter Kind { get; } = new("f.kind = @kind", "kind");

    /// <summary>
    /// By any name of the agency that the filing is of, so that 番禺 finds the 区应急管理局 of a title of 番禺区, or by a name in the row.
    /// </summary>
    /// <param name="columns">The row's columns with names of agencies.</param>
    public static Filter Agency(string columns) => new(
        $"({IsNamed} OR {IsIndexed("agency")}) AND ({IsNamed} OR {Contains(columns, "@agency")})", "agency", "successors");

    /// <param name="areIndexed">Whether all the columns stand in the full text index.</param>
    public static Filter Text(string columns, bool areIndexed) =>
        new(areIndexed ? $"{IsIndexed("text")} AND {Contains(columns, "@text")}" : Contains(columns, "@text"), "text");

    /// <summary>A level by its code or by a part of its name.</summary>
    public static Filter Level(int level, string table) =>
        new($"({table}.level{level}_code = @level{level} OR {Contains($"{table}.level{level}", $"@level{level}")})", $"level{level}");

    /// <summary>
    /// One value of a target promises at least @min and at most @max, and has the unit, multipliers taken out (41 万页: 410000 页).
    /// ≥90 promises at least 90, and at most nothing; ≤100 the other way round; a bare number, or one with about, both.
    /// </summary>
    public static Filter Measured(string table) => new(
        $"""
        EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator_id = {table}.indicator_id AND v.horizon <> 'actual'
                AND coalesce(v.low_scaled, v.high_scaled) IS NOT NULL AND (@min IS NULL OR v.low_scaled >= @min)
                AND (@max IS NULL OR iif(v.comparator IN ('=', '~'), v.low_scaled, v.high_scaled) <= @max)
                AND (@unit IS NULL OR fold(v.unit_scaled) = fold(@unit)))
        """, "min", "max", "unit");

    public static Filter AnyIndicator(string of) => new(
        $"""
        EXISTS (SELECT 1 FROM indicators i WHERE {of}
                AND (@level1 IS NULL OR {Level(1, "i").Sql}) AND (@level2 IS NULL OR {Level(2, "i").Sql})
                AND (coalesce(@min, @max, @unit) IS NULL OR {Measured("i").Sql}))
        """, "level1", "level2", "min", "max", "unit");

    /// <summary>As search compares: without white space, forms of one mark alike. A control character keeps the columns apart.</summary>
    public static string Contains(string columns, string value) => $"instr(fold(concat_ws(char(1), {columns})), fold({value}))";

    /// <summary>Whether the filing may hold a text; to look at its rows then tells.</summary>
    public static string IsIndexed(string parameter) =>
        $"""
        (@{parameter}{PairsOf} IS NULL OR f.filing_id IN (
            SELECT e.filing_id FROM full_text JOIN full_text_entries e ON e.entry_id = full_text.rowid
            WHERE full_text MATCH @{parameter}{PairsOf}))
        """;
}
