using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>What persons said of pairs of filings. It is only added to.</summary>
internal sealed class VerdictTable(Statements statements)
{
    public void Add(string one, string other, Relation relation, string byWhom, DateTimeOffset at) => statements.Execute(
        "INSERT INTO verdicts (a, b, verdict, by_whom, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        one, other, RelationName.Of(relation), byWhom, Timestamp.Of(at));

    /// <summary>Those on a filing.</summary>
    public IEnumerable<PairVerdict> Of(string filing) => statements.Query(
        "SELECT verdict_id, a, b, verdict FROM verdicts WHERE a = ?1 UNION ALL SELECT verdict_id, a, b, verdict FROM verdicts WHERE b = ?1",
        Row, filing);

    private static PairVerdict Row(StatementRow row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), RelationName.Parse(row.GetString(3)));
}
