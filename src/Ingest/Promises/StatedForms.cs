using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Tables;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Promises;

/// <summary>Reads what an agency promised and reported of a year.</summary>
internal sealed class StatedForms(Statements statements)
{
    // What was recognised, or may stand otherwise on paper, is linked and shown, and not held against others.
    private const string Forms =
        """
        SELECT f.filing_id, f.sha256, f.part, f.kind, f.file_name, f.text_origin NOT IN ('ocr', 'mixed') AND NOT EXISTS (
            SELECT 1 FROM findings t WHERE t.filing_id = f.filing_id AND t.dismissed_by IS NULL AND +t.rule IN
            ('ambiguous-layout', 'layout-not-understood', 'damaged-file', 'internal-error', 'low-confidence', 'missing-unit'))
        FROM disclosures d JOIN disclosure_copies c USING (disclosure_id) JOIN filings f ON f.sha256 = c.sha256 AND f.part = c.part
        WHERE d.agency_id = ?1 AND d.fiscal_year = ?2 AND c.role IN ('current', 'supplement') ORDER BY f.sha256, f.part
        """;

    private const string Promised =
        """
        SELECT coalesce(p.ordinal, 0), i.ordinal, i.level2_code, i.level2, i.level3, coalesce(i.annual_target, i.period_target), i.weight
        FROM indicators i LEFT JOIN projects p ON p.project_id = i.project_id WHERE i.filing_id = ?1 AND i.level3 IS NOT NULL
        ORDER BY i.indicator_id
        """;

    private const string PromisedByDepartment =
        "SELECT count(*) FROM indicators WHERE filing_id = ?1 AND project_id IS NULL AND level3 IS NOT NULL";

    private const string PromisedByProject =
        """
        SELECT p.ordinal, p.name, (SELECT count(*) FROM indicators i WHERE i.project_id = p.project_id AND i.level3 IS NOT NULL),
            p.total_fen
        FROM projects p WHERE p.filing_id = ?1 ORDER BY p.ordinal
        """;

    // The row that scores how much was spent is no indicator, and one without target and result promises nothing.
    private const string IsReported =
        "s.filing_id = ?1 AND s.level3 IS NOT NULL AND coalesce(s.target, s.actual) IS NOT NULL AND coalesce(s.level1, '') <> '项目资金'";

    private const string Reported =
        $"""
        SELECT s.ordinal, i.level2_code, s.level2, s.level3, s.target, s.actual, s.weight, s.score
        FROM score_items s LEFT JOIN indicators i ON i.indicator_id = s.indicator_id WHERE {IsReported} ORDER BY s.ordinal
        """;

    private const string ReportedCount = $"SELECT count(*) FROM score_items s WHERE {IsReported}";

    private const string Initial =
        """
        SELECT amount_fen, amount_text FROM budget_items
        WHERE filing_id = ?1 AND source = 'total' AND stage = 'initial' AND amount_fen IS NOT NULL
        """;

    private static readonly string[] Promises =
        [FilingKind.DepartmentTargets, FilingKind.ProjectTargets, FilingKind.TransferTargets];

    private static readonly string[] Results =
        [FilingKind.SelfEvaluationScores, FilingKind.ProjectSelfEvaluation, FilingKind.TransferSelfEvaluation];

    public StatedYear Of(long agency, long year)
    {
        var forms = statements.Query(Forms,
            r => new StatedForm(r.GetInt64(0), new FormKey(r.GetString(1), r.GetInt64(2)), r.GetString(3), r.GetString(4), r.GetBoolean(5)),
            agency, year);
        return new StatedYear(
            [.. forms.Where(f => Promises.Contains(f.Kind)).SelectMany(Promise)],
            [.. forms.Where(f => Results.Contains(f.Kind)).SelectMany(Result)]);
    }

    private IEnumerable<StatedProject> Promise(StatedForm form)
    {
        var lines = new Lazy<ILookup<int, StatedLine>>(() => PromisedLines(form));
        if (form.Kind == FilingKind.DepartmentTargets && Count(PromisedByDepartment, form) is > 0 and var own)
            yield return new StatedProject(form, 0, "", own, () => [.. lines.Value[0]]);
        foreach (var (ordinal, name, count, total) in statements.Query(PromisedByProject,
            r => (r.GetInt32(0), r.GetString(1), r.GetInt32(2), r.Integer(3)), form.Id))
            yield return new StatedProject(form, ordinal, name, count, () => [.. lines.Value[ordinal]]) { Total = total };
    }

    private IEnumerable<StatedProject> Result(StatedForm form)
    {
        var count = Count(ReportedCount, form);
        if (form.Kind == FilingKind.SelfEvaluationScores)
            return [new StatedProject(form, 0, "", count, () => ReportedLines(form))];
        var (fen, slack) = statements.Query(Initial, r => ((long?)r.GetInt64(0), Slack(r.GetInt64(0), r.Text(1))), form.Id)
            is [var only] ? only : (null, 0);
        return statements.Query("SELECT ordinal, name FROM projects WHERE filing_id = ?1", r => (r.GetInt32(0), r.GetString(1)), form.Id)
            is [var (ordinal, name)]
            ? [new StatedProject(form, ordinal, name, count, () => ReportedLines(form)) { Total = fen, Slack = slack }] : [];
    }

    private int Count(string sql, StatedForm form) => statements.Query(sql, r => r.GetInt32(0), form.Id).Single();

    private ILookup<int, StatedLine> PromisedLines(StatedForm form) => statements.Query(Promised, r => (Project: r.GetInt32(0), Line: Line(
        r.GetInt32(1), r.Text(2), r.Text(3), r.GetString(4), r.Text(5), null, r.Real(6), null)), form.Id)
            .ToLookup(l => l.Project, l => l.Line);

    private List<StatedLine> ReportedLines(StatedForm form) => statements.Query(Reported, r => Line(
        r.GetInt32(0), r.Text(1), r.Text(2), r.GetString(3), r.Text(4), r.Text(5), r.Real(6), r.Real(7)), form.Id);

    /// <summary>Half of the last printed digit, by what the number is in fen: 86.40 万元 is known to 50 yuan.</summary>
    private static long Slack(long fen, string? text)
    {
        if (text is null || !NumberReader.TryRead(text.AsSpan().Trim(), out var number, out _) || number == 0)
            return 0;
        var digit = new decimal(1, 0, 0, false, number.Scale);
        return (long)Math.Ceiling(Math.Abs(fen / number) * digit / 2);
    }

    private static StatedLine Line(
        int row, string? code, string? level2, string name, string? target, string? actual, double? weight, double? score) =>
        new(row, code ?? NameFold.Of(level2), name, target, actual, weight, score);
}
