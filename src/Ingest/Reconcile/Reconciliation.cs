using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Promises;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Reconcile;

/// <summary>
/// Keeps the derived tables true: which filings are the same, and which one counts. Works inside the transaction its caller holds.
/// </summary>
internal sealed class Reconciliation : IDisposable
{
    // In this order nothing points at a row that is gone. Verdicts stay.
    private static readonly string[] Derived =
        [.. PromiseTables.Names, "disclosure_copies", "disclosures", "agency_names", "agencies", "filing_relations", "filing_profiles"];

    private readonly Statements _statements;
    private readonly FactsReader _facts;
    private readonly ProfileReader _reader;
    private readonly ProfileTable _profiles;
    private readonly RelationTable _relations;
    private readonly DisclosureTable _disclosures;
    private readonly ConflictFindings _findings;
    private readonly PromiseBook _promises;

    // Filings that have to be put together anew.
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    public Reconciliation(SqliteConnection connection)
    {
        _statements = new Statements(connection);
        var agencies = new AgencyFile(connection.DataSource, line => Console.Error.WriteLine($"pipeline: {Printable.Line(line)}"));
        _facts = new FactsReader(_statements);
        _reader = new ProfileReader(_statements, _facts, agencies);
        _profiles = new ProfileTable(_statements);
        _relations = new RelationTable(_statements);
        _disclosures = new DisclosureTable(_statements, new AgencyTable(_statements, agencies));
        _findings = new ConflictFindings(_statements);
        _promises = new PromiseBook(_statements);
        Verdicts = new VerdictTable(_statements);
    }

    public VerdictTable Verdicts { get; }

    /// <summary>
    /// A document is about to be stored anew, or removed: takes back what is derived from its filings. <see cref="Note"/> must follow.
    /// </summary>
    public void Forget(string sha256)
    {
        foreach (var former in _profiles.OfDocument(sha256))
        {
            _findings.Remove(former.Filing);
            Unlink(former);
        }
    }

    /// <summary>A document's filings are stored, or gone.</summary>
    public void Note(string sha256)
    {
        Forget(sha256);
        _promises.NoteRows(sha256);
        var isChange = _touched.Count > 0;
        foreach (var filing in _reader.OfDocument(sha256))
        {
            Link(filing);
            _touched.Add(filing.Profile.Filing);
        }
        PutTogether(_touched, isChange);
        _touched.Clear();
        _promises.Refresh();
    }

    /// <summary>A person said something of two filings.</summary>
    public void NoteVerdict(string one, string other)
    {
        foreach (var filing in Neighbourhood.Of([one, other], _profiles, _relations, Verdicts).Filings)
            _promises.Watch(filing.Filing);
        PutTogether([one, other], isChange: true);
        _promises.Refresh();
    }

    /// <summary>Derives everything anew.</summary>
    /// <returns>How many filings there are, and how many of them count.</returns>
    public (long Filings, long Counted) Rebuild()
    {
        foreach (var table in Derived)
            _statements.Execute($"DELETE FROM {table}");
        _findings.RemoveAll();
        foreach (var filing in _reader.All())
            Link(filing);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var filing in _profiles.All())
            if (!done.Contains(filing))
                done.UnionWith(PutTogether([filing], isChange: false));
        _promises.Refresh();
        return (_statements.Query("SELECT count(*) FROM filings", r => r.GetInt64(0)).Single(),
            _statements.Query("SELECT count(*) FROM current_filings", r => r.GetInt64(0)).Single());
    }

    public void Dispose() => _statements.Dispose();

    private void Unlink(FilingProfile former)
    {
        foreach (var filing in Neighbourhood.Of([former.Filing], _profiles, _relations, Verdicts).Filings)
        {
            _touched.Add(filing.Filing);
            _disclosures.Watch(filing.Filing);
            _promises.Watch(filing.Filing);
        }
        _relations.Remove(former.Filing);
        _profiles.Remove(former.Filing);
        _disclosures.Remove(former.Filing);
    }

    private void Link(ComparedFiling filing)
    {
        foreach (var like in _profiles.LikesOf(filing.Profile))
        {
            var judgement = Sameness.Of(filing, new ComparedFiling(like, () => _reader.FactsOf(like)));
            if (judgement.Relation is Relation.Copy or Relation.Revision or Relation.Conflict)
                _relations.Add(filing.Profile.Filing, like.Filing, judgement);
        }
        _profiles.Add(filing.Profile);
    }

    /// <returns>All that were put together anew: those that the seeds are linked to.</returns>
    /// <param name="isChange">Whether something that was told before may not be so any more, and not only more be told.</param>
    private IEnumerable<string> PutTogether(IReadOnlyCollection<string> seeds, bool isChange)
    {
        var around = Neighbourhood.Of(seeds, _profiles, _relations, Verdicts);
        var relations = around.Relations;
        var disclosures = Disclosures.Of(around.Filings, relations);
        _disclosures.Write(disclosures, relations);
        _disclosures.Tidy();
        if (isChange || relations.Of(Relation.Revision).Concat(relations.Of(Relation.Conflict)).Any())
            _findings.Write(disclosures, relations, relations.Filings.Union(seeds));
        foreach (var filing in around.Filings)
            _promises.Watch(filing.Filing);
        return around.Filings.Select(f => f.Filing);
    }
}
