using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>A database that documents are stored in as an ingest stores them, and read again as a reparse does.</summary>
internal sealed class ReconciledStore : IDisposable
{
    private readonly StoreFixture _db = new();

    /// <summary>The file that names agencies by hand.</summary>
    public string AgencyFile => Path.Combine(Path.GetDirectoryName(_db.Connection.DataSource)!, "agencies.csv");

    public string[] Rows(string sql) => _db.Rows(sql);

    /// <summary>What each filing is, in the order they came: the name of its document and its role.</summary>
    public string Roles => string.Join(' ', Rows(
        "SELECT f.sha256 || ':' || c.role FROM filings f JOIN disclosure_copies c USING (sha256, part) ORDER BY filing_id"));

    /// <summary>All that is derived, by what does not depend on the order of arrival.</summary>
    public string[] Derived =>
    [
        .. Rows(
            """
            SELECT disclosure_key, d.kind, agency_key, fiscal_year, d.scope
            FROM disclosures d LEFT JOIN agencies USING (agency_id) ORDER BY 1
            """),
        .. Rows(
            """
            SELECT sha256, part, disclosure_key, revision, role, basis, agreement, counted_sha256, counted_part
            FROM disclosure_copies JOIN disclosures USING (disclosure_id) ORDER BY 1, 2
            """),
        .. Rows(
            """
            SELECT agency_key, place, name, a.scope, name_fold, basis
            FROM agencies a LEFT JOIN agency_names USING (agency_id) ORDER BY 1, 5
            """),
        .. Rows("SELECT a, b, relation, basis, agreement FROM filing_relations ORDER BY 1, 2"),
        .. Rows("SELECT filing, key, total, digest, distance FROM filing_profiles ORDER BY 1"),
    ];

    /// <summary>All that is told of promises and results, but for the keys of rows.</summary>
    public string[] Promises =>
    [
        .. Rows(
            """
            SELECT fiscal_year, relation, a_sha256, a_part, a_project, a_row, b_sha256, b_part, b_project, b_row, basis, likeness, is_candidate
            FROM links ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            """),
        .. Rows("SELECT fiscal_year, rule, severity, subject, message, a_sha256, a_part, b_sha256, b_part FROM cross_findings ORDER BY 1, 2, 5"),
        .. Rows(
            """
            SELECT fiscal_year, promise_sha256, promise_part, promise_project, promise_row, result_sha256, result_part, result_row, met,
                   expected_score, method
            FROM promise_lines ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
            """),
    ];

    public string[] Conflicts => Rows(
        "SELECT f.sha256 || ': ' || message FROM findings JOIN filings f USING (filing_id) WHERE rule = 'conflicting-copies' ORDER BY 1");

    public void Store(string name, Filing filing, TextOrigin origin = TextOrigin.Txt) => Store(name, Composed.Document(filing, origin));

    public void Store(string name, ParsedDocument document) => Change((store, reconciliation) =>
    {
        store.Write(name, $"{name}.txt", document);
        reconciliation.Note(name);
    });

    public void ReadAgain(string name, Filing filing, TextOrigin origin = TextOrigin.Txt) => Change((store, reconciliation) =>
    {
        reconciliation.Forget(name);
        new FilingReplacement(_db.Connection, store).Replace(name, $"{name}.txt", Composed.Document(filing, origin));
        reconciliation.Note(name);
    });

    public void Remove(string name) => Change(reconciliation =>
    {
        reconciliation.Forget(name);
        Rows($"DELETE FROM filings WHERE sha256 = '{name}'");
        reconciliation.Note(name);
    });

    public void Say(string one, string other, Relation relation) => Change(reconciliation =>
    {
        reconciliation.Verdicts.Add($"{one}/1", $"{other}/1", relation, "test", DateTimeOffset.UnixEpoch);
        reconciliation.NoteVerdict($"{one}/1", $"{other}/1");
    });

    public void Rebuild() => Change(reconciliation => reconciliation.Rebuild());

    public void Dispose() => _db.Dispose();

    private void Change(Action<FilingStore, Reconciliation> change)
    {
        using var store = new FilingStore(_db.Connection, TimeProvider.System);
        Change(reconciliation => change(store, reconciliation));
    }

    private void Change(Action<Reconciliation> change)
    {
        using var reconciliation = new Reconciliation(_db.Connection);
        Transaction.Commit(_db.Connection, () => { change(reconciliation); return 0; });
    }
}
