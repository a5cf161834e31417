using System.Globalization;
using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Model;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>
/// Tells of filings that contradict one another, in the findings of the one that counts. They are derived as disclosures are, and no
/// part of what the filing itself says.
/// </summary>
internal sealed class ConflictFindings(Statements statements)
{
    public const string Rule = FindingRule.ConflictingCopies;

    // The + keeps SQLite from looking through all findings of the rule.
    private const string Existing =
        """
        SELECT t.finding_id, t.message FROM filings f JOIN findings t USING (filing_id)
        WHERE f.sha256 = ?1 AND f.part = ?2 AND +t.rule = 'conflicting-copies'
        """;

    // At the end, so that the others keep their numbers; its place is the whole filing's.
    private const string Insert =
        """
        INSERT INTO findings (filing_id, ordinal, rule, severity, subject, message)
        SELECT filing_id, 1 + (SELECT coalesce(max(ordinal), 0) FROM findings t WHERE t.filing_id = f.filing_id),
               'conflicting-copies', 'warning', coalesce(title, file_name), ?3
        FROM filings f WHERE sha256 = ?1 AND part = ?2 RETURNING finding_id
        """;

    private const string InsertEvidence =
        """
        INSERT INTO evidence (filing_id, record, record_id, page, line_from, line_to, confidence)
        SELECT t.filing_id, 'findings', t.finding_id, p.page, 1, 1, 1 FROM findings t JOIN pages p USING (filing_id)
        WHERE t.finding_id = ?1 ORDER BY p.page LIMIT 1
        """;

    /// <summary>Removes those of a filing, before it is compared with what is read of it now.</summary>
    public void Remove(string filing) => Put(filing, null);

    public void RemoveAll()
    {
        statements.Execute(
            """
            DELETE FROM evidence
            WHERE record = 'findings' AND record_id IN (SELECT finding_id FROM findings WHERE rule = 'conflicting-copies')
            """);
        statements.Execute("DELETE FROM findings WHERE rule = 'conflicting-copies'");
    }

    public void Write(IReadOnlyList<Disclosure> disclosures, Relations relations, IEnumerable<string> among)
    {
        var messages = Messages(disclosures, relations);
        foreach (var filing in among)
            Put(filing, messages.GetValueOrDefault(filing));
    }

    private Dictionary<string, string> Messages(IReadOnlyList<Disclosure> disclosures, Relations relations)
    {
        var told = new Dictionary<string, List<string>>();
        var counted = new Dictionary<string, Statement>();
        foreach (var statement in disclosures.SelectMany(d => d.Statements))
        {
            foreach (var member in statement.Members)
                counted[member.Filing] = statement;
            if (!statement.IsTold)
                told[statement.Counted.Filing] = [Untold(statement)];
        }
        var conflicts = relations.Of(Relation.Conflict).Select(p => (One: counted[p.First], Other: counted[p.Second]));
        foreach (var (one, other) in conflicts.Where(p => p.One != p.Other).Distinct())
        {
            Add(told, one, other);
            Add(told, other, one);
        }
        return told.ToDictionary(t => t.Key, t => string.Join(' ', t.Value.Distinct()));
    }

    private void Add(Dictionary<string, List<string>> told, Statement one, Statement other)
    {
        if (!told.TryGetValue(one.Counted.Filing, out var messages))
            told.Add(one.Counted.Filing, messages = []);
        messages.Add($"{Named(other.Counted.Filing)} is of the same kind, agency and year, with other figures; both are counted. "
            + $"If they are one, say so: `pipeline verdict {NumberOf(one.Counted.Filing)} {NumberOf(other.Counted.Filing)} same`, "
            + "or revision where the first corrects the second, or different.");
    }

    private string Untold(Statement statement)
    {
        var (former, last) = (statement.Editions[^2].Counted.Filing, statement.Counted.Filing);
        var because = statement.Basis switch
        {
            "text" => "the one that is no scan",
            Judgement.Part => "the one that prints more",
            _ => "the one that came last",
        };
        return $"{Named(former)} prints other figures for the same, and nothing printed tells which corrects the other; "
            + $"this one counts, {because}. Compare them with the originals; "
            + $"`pipeline verdict {NumberOf(former)} {NumberOf(last)} revision` makes the other count, different counts both.";
    }

    private string Named(string filing) => Of(filing, "file_name || ' (filing ' || filing_id || ')'");

    private string NumberOf(string filing) => Of(filing, "CAST(filing_id AS TEXT)");

    private string Of(string filing, string what)
    {
        var (sha256, part) = FilingRef.Split(filing);
        return statements.Query($"SELECT {what} FROM filings WHERE sha256 = ?1 AND part = ?2", r => r.GetString(0), sha256, part).Single();
    }

    private void Put(string filing, string? message)
    {
        var (sha256, part) = FilingRef.Split(filing);
        var existing = statements.Query(Existing, r => (Id: r.GetInt64(0), Message: r.GetString(1)), sha256, part);
        if (message is not null && existing is [var same] && same.Message == message)
            return;
        foreach (var (id, _) in existing)
        {
            statements.Execute("DELETE FROM evidence WHERE record = 'findings' AND record_id = ?1", id);
            statements.Execute("DELETE FROM findings WHERE finding_id = ?1", id);
        }
        if (message is not null)
            foreach (var id in statements.Query(Insert, r => r.GetInt64(0), sha256, part, message))
                statements.Execute(InsertEvidence, id);
    }
}
