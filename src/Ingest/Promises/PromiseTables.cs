using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Promises;

/// <summary>Stores what promises and results come to, by agency and year.</summary>
internal sealed class PromiseTables(Statements statements)
{
    public static readonly string[] Names = ["promise_lines", "cross_findings", "links"];

    public void Clear(long agency, long year)
    {
        foreach (var table in Names)
            statements.Execute($"DELETE FROM {table} WHERE agency_id = ?1 AND fiscal_year = ?2", agency, year);
    }

    public void Add(long agency, long year, string relation, Pairing<StatedProject> pair, IEnumerable<Pairing<StatedLine>> lines)
    {
        Link(pair.Basis, pair.Likeness, pair.IsCandidate, null, null);
        foreach (var line in lines)
            Link(line.Basis, line.Likeness, pair.IsCandidate || line.IsCandidate, line.One.Row, line.Other.Row);

        void Link(string basis, double likeness, bool isCandidate, int? one, int? other) => statements.Execute(
            """
            INSERT INTO links (agency_id, fiscal_year, relation, a_sha256, a_part, a_project, a_row, b_sha256, b_part, b_project, b_row,
                basis, likeness, is_candidate)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            """,
            agency, year, relation, pair.One.Form.Sha256, pair.One.Form.Part, pair.One.Ordinal, one,
            pair.Other.Form.Sha256, pair.Other.Form.Part, pair.Other.Ordinal, other, basis, likeness, isCandidate);
    }

    public void Add(long agency, long year, CrossFinding finding) => statements.Execute(
        """
        INSERT INTO cross_findings (agency_id, fiscal_year, rule, severity, subject, message, a_sha256, a_part, b_sha256, b_part)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """,
        agency, year, finding.Rule, SeverityName.Of(finding.Severity), finding.Subject, finding.Message,
        finding.Promise.Sha256, finding.Promise.Part, finding.Other?.Sha256, finding.Other?.Part);

    public void Add(long agency, long year, PromiseLine line) => statements.Execute(
        """
        INSERT INTO promise_lines (agency_id, fiscal_year, promise_sha256, promise_part, promise_project, promise_row,
            result_sha256, result_part, result_row, met, expected_score, method)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        agency, year, line.Promise?.Form.Sha256, line.Promise?.Form.Part, line.Promise?.Ordinal, line.Promised?.Row,
        line.Result?.Form.Sha256, line.Result?.Form.Part, line.Reported?.Row, line.Met, line.ExpectedScore, line.Method);
}
