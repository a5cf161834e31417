using Pipeline.Ingest.Reconcile.Comparing;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>A row of `disclosure_copies`, its disclosure named by its key.</summary>
/// <param name="Counted">The filing that counts in its place.</param>
internal sealed record CopyRow(string Filing, string Disclosure, int Revision, string Role, string Basis, double? Agreement, string Counted)
{
    /// <summary>Those of all filings of a disclosure.</summary>
    public static IEnumerable<CopyRow> Of(Disclosure disclosure, Relations relations) =>
        disclosure.Statements.SelectMany((s, i) => Of(disclosure.Key, s, i == 0 ? "current" : "supplement", relations));

    private static IEnumerable<CopyRow> Of(string disclosure, Statement statement, string role, Relations relations)
    {
        var counted = statement.Counted.Filing;
        var basis = statement.Basis != "only" ? statement.Basis : statement.Members.Count() == 1 ? "only" : "origin";
        for (var i = 0; i < statement.Editions.Count; i++)
            foreach (var copy in statement.Editions[i].Copies)
            {
                var why = Why(copy.Filing, statement, relations);
                var isCurrent = statement.Editions[i] == statement.Current;
                yield return copy.Filing == counted
                    ? new CopyRow(counted, disclosure, i + 1, role, basis, null, counted)
                    : new CopyRow(copy.Filing, disclosure, i + 1, isCurrent ? "copy" : "superseded", why.Basis, why.Agreement, counted);
            }
    }

    /// <summary>What puts a filing to the one that counts, or, where they were not compared, to another of the statement.</summary>
    private static Judgement Why(string filing, Statement statement, Relations relations) =>
        relations.Between(filing, statement.Counted.Filing) is { Relation: Relation.Copy or Relation.Revision } direct ? direct
        : statement.Members.Select(m => relations.Between(filing, m.Filing)).OfType<Judgement>()
            .Where(j => j.Relation is Relation.Copy or Relation.Revision)
            .OrderByDescending(j => j.Relation).ThenByDescending(j => j.Agreement ?? 0).ThenBy(j => j.Basis, StringComparer.Ordinal)
            .FirstOrDefault(new Judgement(Relation.Copy, "linked"));
}
