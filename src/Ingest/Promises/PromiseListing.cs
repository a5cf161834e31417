using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Promises;

/// <summary>`pipeline compare`: promises beside results.</summary>
internal static class PromiseListing
{
    public static Listing Compare { get; } = new("compare",
        "What was promised beside what was reported, over the years; promised_by and agency are whose forms these are, met is 1 where the "
            + "result meets the promise, and expected_score what the result scores by the rules",
        "f.promise_line_id",
        [
            "f.agency", "f.promised_by", "f.year", "f.project", "f.indicator", "f.promised", "f.restated", "f.actual", "f.met", "f.weight",
            "f.score", "f.expected_score", "f.method", "f.promise_file", "f.promise_page", "f.result_file", "f.result_page",
        ],
        """
        FROM (SELECT * FROM promises WHERE @successors IS NOT TRUE
              UNION ALL SELECT * FROM promises_with_successors WHERE @successors IS TRUE) f
        """,
        [
            new($"({ListFilters.IsNamed} OR instr(fold(f.agency), fold(@agency)))", "agency", "successors"),
            new("f.year = @year", "year"),
            new("instr(fold(concat_ws(char(1), f.project, f.indicator, f.promised, f.actual)), fold(@text))", "text"),
        ],
        "f.agency, f.project, f.indicator, f.year");
}
