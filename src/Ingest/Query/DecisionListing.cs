using static Pipeline.Ingest.Query.ListFilters;

namespace Pipeline.Ingest.Query;

/// <summary>`pipeline decisions`: what people decided, and what became of it.</summary>
internal static class DecisionListing
{
    public static Listing Decisions { get; } = new("decisions",
        "What people decided on rows of filings and on findings, and what became of it when the filing was last read; "
            + "without a state where its document is not stored, or was not read since",
        "d.decision_id",
        [
            "d.decision_id", "d.act", "s.state", "f.filing_id", "f.file_name", "d.page", new("record", "d.record || ':' || d.anchor"),
            "d.field", "d.seen", "d.decided", "d.undoes", "d.by_whom", "d.at", "d.reason",
        ],
        """
        FROM decisions d LEFT JOIN decision_states s USING (decision_id) LEFT JOIN filings f ON f.sha256 = d.sha256 AND f.part = d.part
        """,
        [NamedAgency, Year, Kind],
        "d.decision_id");
}
