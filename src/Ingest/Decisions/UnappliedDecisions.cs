using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Decisions;

/// <summary>Decisions that their documents were not read with: what became of each is told once they are.</summary>
internal static class UnappliedDecisions
{
    /// <summary>A condition on a row of `filings`: the first of a document with such a decision.</summary>
    public const string IsOf =
        """
        part = 1 AND EXISTS (SELECT 1 FROM decisions d WHERE d.sha256 = filings.sha256 AND NOT EXISTS (
            SELECT 1 FROM decision_states s JOIN filings f USING (filing_id)
            WHERE s.decision_id = d.decision_id AND f.sha256 = filings.sha256))
        """;

    /// <summary>The filings, one for each document.</summary>
    public static IReadOnlyList<long> Filings(SqliteConnection connection) =>
        [.. connection.Query<long>($"SELECT filing_id FROM filings WHERE {IsOf} ORDER BY filing_id")];
}
