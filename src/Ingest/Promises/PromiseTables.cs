using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Promises;

/// <summary>What the promises and results of an agency and a year come to, as it is stored.</summary>
internal sealed class PromiseTables(Statements statements, long agency, long year)
{
    public static readonly string[] Names = ["succession_lines", "promise_lines", "cross_findings", "links"];

    private const string Here = "agency_id = ?1 AND fiscal_year = ?2";

    public HashSet<ProjectLink> Links() => [.. statements.Query(
        $"""
        SELECT relation, a_sha256, a_part, a_project, b_sha256, b_part, b_project, basis, likeness, is_candidate
        FROM links WHERE {Here} AND a_row IS NULL
        """,
        r => new ProjectLink(r.GetString(0), new FormKey(r.GetString(1), r.GetInt64(2)), r.GetInt32(3),
            new FormKey(r.GetString(4), r.GetInt64(5)), r.GetInt32(6), r.GetString(7), r.GetDouble(8), r.GetBoolean(9)), agency, year)];

    public void Add(ProjectLink link, IEnumerable<Pairing<StatedLine>> lines)
    {
        Row(link.Basis, link.Likeness, link.IsCandidate, null, null);
        foreach (var line in lines)
            Row(line.Basis, line.Likeness, link.IsCandidate || line.IsCandidate, line.One.Row, line.Other.Row);

        void Row(string basis, double likeness, bool isCandidate, int? one, int? other) => statements.Execute(
            """
            INSERT INTO links (agency_id, fiscal_year, relation, a_sha256, a_part, a_project, a_row, b_sha256, b_part, b_project, b_row,
                basis, likeness, is_candidate)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            """,
            agency, year, link.Relation, link.One.Sha256, link.One.Part, link.OneProject, one,
            link.Other.Sha256, link.Other.Part, link.OtherProject, other, basis, likeness, isCandidate);
    }

    /// <summary>What two forms have to do with one another, and what does not hold between them.</summary>
    public void Remove((FormKey One, FormKey Other) forms)
    {
        var ((one, onePart), (other, otherPart)) = forms;
        const string Between = "a_sha256 = ?3 AND a_part = ?4 AND b_sha256 = ?5 AND b_part = ?6";
        statements.Execute($"DELETE FROM links WHERE {Here} AND {Between}", agency, year, one, onePart, other, otherPart);
        statements.Execute($"DELETE FROM cross_findings WHERE {Here} AND {Between}", agency, year, one, onePart, other, otherPart);
        statements.Execute($"DELETE FROM cross_findings WHERE {Here} AND {Between}", agency, year, other, otherPart, one, onePart);
    }

    public void Add(CrossFinding finding) => statements.Execute(
        """
        INSERT INTO cross_findings (agency_id, fiscal_year, rule, severity, subject, message, a_sha256, a_part, b_sha256, b_part)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """,
        agency, year, finding.Rule, SeverityName.Of(finding.Severity), finding.Subject, finding.Message,
        finding.Promise.Key.Sha256, finding.Promise.Key.Part, finding.Other?.Key.Sha256, finding.Other?.Key.Part);

    /// <summary>Brings the findings of one form alone up to date.</summary>
    public void Update(IEnumerable<CrossFinding> findings)
    {
        var former = statements.Query(
            $"SELECT cross_finding_id, a_sha256, a_part, subject FROM cross_findings WHERE {Here} AND b_sha256 IS NULL",
            r => (Id: r.GetInt64(0), What: (new FormKey(r.GetString(1), r.GetInt64(2)), r.GetString(3))), agency, year)
            .ToDictionary(f => f.What, f => f.Id);
        foreach (var finding in findings)
            if (!former.Remove((finding.Promise.Key, finding.Subject)))
                Add(finding);
        foreach (var gone in former.Values)
            statements.Execute("DELETE FROM cross_findings WHERE cross_finding_id = ?1", gone);
    }

    /// <summary>How many lines each form that reports has.</summary>
    public Dictionary<FormKey, int> LinesOfResults() => statements.Query(
        $"""
        SELECT result_sha256, result_part, count(*) FROM promise_lines WHERE {Here} AND result_sha256 IS NOT NULL
        GROUP BY result_sha256, result_part
        """,
        r => (Form: new FormKey(r.GetString(0), r.GetInt64(1)), Count: r.GetInt32(2)), agency, year)
            .ToDictionary(f => f.Form, f => f.Count);

    public void Add(PromiseLine line) => statements.Execute(
        """
        INSERT INTO promise_lines (agency_id, fiscal_year, promise_sha256, promise_part, promise_project, promise_row,
            result_sha256, result_part, result_row, met, expected_score, method)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        agency, year, line.Promise?.Form.Key.Sha256, line.Promise?.Form.Key.Part, line.Promise?.Ordinal, line.Promised?.Row,
        line.Result?.Form.Key.Sha256, line.Result?.Form.Key.Part, line.Reported?.Row, line.Met, line.ExpectedScore, line.Method);

    public void RemoveLines(FormKey result) => statements.Execute(
        $"DELETE FROM promise_lines WHERE {Here} AND result_sha256 = ?3 AND result_part = ?4", agency, year, result.Sha256, result.Part);

    /// <summary>Projects with lines of which their reports say nothing.</summary>
    public List<(FormKey Form, int Project)> OnlyPromised() => statements.Query(
        $"SELECT DISTINCT promise_sha256, promise_part, promise_project FROM promise_lines WHERE {Here} AND result_sha256 IS NULL",
        r => (new FormKey(r.GetString(0), r.GetInt64(1)), r.GetInt32(2)), agency, year);

    /// <summary>Removes such lines of a project.</summary>
    public void RemoveOnlyPromised(FormKey promise, int project) => statements.Execute(
        $"""
        DELETE FROM promise_lines WHERE {Here} AND result_sha256 IS NULL AND promise_sha256 = ?3
            AND promise_part = ?4 AND promise_project = ?5
        """,
        agency, year, promise.Sha256, promise.Part, project);
}
