using Pipeline.Ingest.Store.Rows;
using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>The tables that hold what a form says: their columns, and what fills them.</summary>
internal sealed class FilingTables(RowLog log, EvidenceTable evidence)
{
    private readonly RecordTable<HeaderField> _headerFields = new(log, evidence, "header_fields",
        ["name", "value"],
        (row, f) => row.Text(f.Name).Text(f.Value));

    private readonly RecordTable<BudgetItem> _budgetItems = new(log, evidence, "budget_items",
        ["item", "amount_fen", "amount_text", "side", "source", "stage", "execution_rate"],
        (row, b) => row.Text(b.Item).Integer(b.Amount?.Fen).Text(b.AmountText).Text(b.Side).Text(b.Source).Text(b.Stage)
            .Text(b.ExecutionRate),
        parent: "project_id", parentOf: b => b.Project);

    private readonly RecordTable<Goal> _goals = new(log, evidence, "goals",
        ["text", "completion"],
        (row, g) => row.Text(g.Text).Text(g.Completion));

    private readonly RecordTable<KeyTask> _tasks = new(log, evidence, "tasks",
        ["name", "content", "amount_fen", "expected_result"],
        (row, t) => row.Text(t.Name).Text(t.Content).Integer(t.Amount?.Fen).Text(t.ExpectedResult));

    private readonly RecordTable<Project> _projects = new(log, evidence, "projects",
        ["name", "funding_agency", "total_fen", "fiscal_appropriation_fen", "special_account_fen", "other_funds_fen", "goal"],
        (row, p) => row.Text(p.Name).Text(p.FundingAgency).Integer(p.Total?.Fen).Integer(p.FiscalAppropriation?.Fen)
            .Integer(p.SpecialAccount?.Fen).Integer(p.OtherFunds?.Fen).Text(p.Goal));

    private readonly RecordTable<Indicator> _indicators = new(log, evidence, "indicators",
        ["level1_code", "level1", "level2_code", "level2", "level3", "period_target", "annual_target", "weight", "explanation"],
        (row, i) => row.Text(i.Level1Code).Text(i.Level1).Text(i.Level2Code).Text(i.Level2).Text(i.Level3)
            .Text(i.PeriodTarget).Text(i.AnnualTarget).Real(i.Weight).Text(i.Explanation),
        parent: "project_id");

    private readonly TargetValueTable _values = new(log, evidence);

    private readonly RecordTable<ScoreItem> _scoreItems = new(log, evidence, "score_items",
        ["level1", "level1_weight", "level2", "level2_weight", "level3", "weight", "explanation", "target", "actual", "score",
            "shortfall_reason", "improvement"],
        (row, s) => row.Text(s.Level1).Real(s.Level1Weight).Text(s.Level2).Real(s.Level2Weight).Text(s.Level3).Real(s.Weight)
            .Text(s.Explanation).Text(s.Target).Text(s.Actual).Real(s.Score).Text(s.ShortfallReason).Text(s.Improvement),
        parent: "indicator_id", parentOf: s => s.Indicator);

    private readonly EvaluationTable _evaluations = new(log, evidence);

    private readonly RecordTable<Section> _sections = new(log, evidence, "sections",
        ["depth", "label", "heading", "text"],
        (row, s) => row.Integer(s.Depth).Text(s.Label).Text(s.Heading).Text(s.Text));

    private readonly RecordTable<Fact> _facts = new(log, evidence, "facts",
        ["metric", "value", "unit", "sentence"],
        (row, f) => row.Text(f.Metric).Real(f.Value).Text(f.Unit).Text(f.Sentence),
        parent: "section_ordinal");

    private readonly RecordTable<Finding> _findings = new(log, evidence, "findings",
        ["rule", "severity", "subject", "message", "dismissed_by"],
        (row, f) => row.Text(f.Rule).Text(SeverityName.Of(f.Severity)).Text(f.Subject).Text(f.Message).Integer(f.DismissedBy));

    private readonly RowWriter _decisions = log.Insert("decision_states", "filing_id", "decision_id", "state");

    public void Write(FilingScope scope)
    {
        var filing = scope.Filing;
        _headerFields.WriteAll(scope, filing.HeaderFields);
        // Before what points at them.
        WriteIndicators(scope, filing.Indicators, projectId: null);
        WriteProjects(scope);
        _budgetItems.WriteAll(scope, filing.BudgetItems);
        _goals.WriteAll(scope, filing.Goals);
        _tasks.WriteAll(scope, filing.Tasks);
        _scoreItems.WriteAll(scope, filing.ScoreItems);
        if (filing.Evaluation is { } evaluation)
            _evaluations.Write(scope, evaluation);
        WriteSections(scope);
        _findings.WriteAll(scope, filing.Findings);
        foreach (var (id, state) in filing.Decisions)
            _decisions.Row().Key(scope.FilingId).Integer(id).Text(state).Run();
    }

    private void WriteProjects(FilingScope scope)
    {
        for (var i = 0; i < scope.Filing.Projects.Count; i++)
        {
            var project = scope.Filing.Projects[i];
            WriteIndicators(scope, project.Indicators, _projects.Write(scope, i + 1, project));
        }
    }

    private void WriteIndicators(FilingScope scope, IReadOnlyList<Indicator> indicators, RowKey? projectId)
    {
        for (var i = 0; i < indicators.Count; i++)
            _values.WriteAll(scope, _indicators.Write(scope, i + 1, indicators[i], projectId), indicators[i]);
    }

    /// <summary>Facts are numbered through the filing; those before the first section have no section.</summary>
    private void WriteSections(FilingScope scope)
    {
        var ordinal = WriteFacts(scope, scope.Filing.Facts, 0, section: null);
        for (var i = 0; i < scope.Filing.Sections.Count; i++)
        {
            _sections.Write(scope, i + 1, scope.Filing.Sections[i]);
            ordinal = WriteFacts(scope, scope.Filing.Sections[i].Facts, ordinal, section: i + 1);
        }
    }

    private int WriteFacts(FilingScope scope, IReadOnlyList<Fact> facts, int ordinal, int? section)
    {
        foreach (var fact in facts)
            _facts.Write(scope, ++ordinal, fact, parentOrdinal: section);
        return ordinal;
    }
}
