using Pipeline.Ingest.Reconcile.Comparing;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>The pairs of filings that are not simply different.</summary>
internal sealed class RelationTable(Statements statements)
{
    public void Add(string one, string other, Judgement judgement)
    {
        var pair = new Pair(one, other);
        statements.Execute("INSERT INTO filing_relations (a, b, relation, basis, agreement) VALUES (?1, ?2, ?3, ?4, ?5)",
            pair.First, pair.Second, RelationName.Of(judgement.Relation), judgement.Basis, judgement.Agreement);
    }

    /// <summary>Those that a filing is one of.</summary>
    public IEnumerable<KeyValuePair<Pair, Judgement>> Of(string filing) => statements.Query(
        """
        SELECT a, b, relation, basis, agreement FROM filing_relations WHERE a = ?1
        UNION ALL SELECT a, b, relation, basis, agreement FROM filing_relations WHERE b = ?1
        """,
        r => KeyValuePair.Create(
            new Pair(r.GetString(0), r.GetString(1)), new Judgement(RelationName.Parse(r.GetString(2)), r.GetString(3), r.Real(4))),
        filing);

    public void Remove(string filing) => statements.Execute("DELETE FROM filing_relations WHERE a = ?1 OR b = ?1", filing);
}
