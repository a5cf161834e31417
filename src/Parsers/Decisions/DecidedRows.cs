using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Decisions;

/// <summary>
/// Puts what people decided of rows in the place of what was read, before anything is checked: applied where what they saw is read
/// again, agreed where what they decided is, else a conflict that a finding tells of, and nothing is changed.
/// </summary>
internal sealed class DecidedRows
{
    private readonly Filing _filing;
    private readonly int _part;
    private readonly FilingRewrite _rewrite;
    private readonly Dictionary<(string Table, string Anchor), FilingRecord> _rows;
    private readonly List<DecisionOutcome> _outcomes = [];
    private readonly List<Finding> _findings = [];
    private bool _isDecided;

    private DecidedRows(Filing filing, int part)
    {
        _filing = filing;
        _part = part;
        _rewrite = new FilingRewrite(filing);
        _rows = AnchoredRecords.Of(filing);
    }

    /// <param name="part">The filing's number in its document, from 1.</param>
    /// <param name="decisions">Those on it, the oldest first, and those on parts that the document has no more, which are lost.</param>
    public static Filing Applied(Filing filing, int part, IReadOnlyList<Decision> decisions)
    {
        if (decisions.Count == 0)
            return filing;
        var rows = new DecidedRows(filing, part);
        var undone = decisions.Select(d => d.Undoes).ToHashSet();
        foreach (var decision in decisions.Where(d => d.Act != DecisionAct.Dismiss || undone.Contains(d.Id)))
            rows._outcomes.Add(new DecisionOutcome(decision.Id, undone.Contains(decision.Id) ? DecisionState.Undone
                : decision.Act == DecisionAct.Undo ? DecisionState.Applied : rows.Apply(decision)));
        return rows.Done();
    }

    private Filing Done()
    {
        var decided = _rewrite.Done();
        return decided with
        {
            Findings = [.. _isDecided ? CheckedAgain(decided) : decided.Findings, .. _findings],
            Decisions = [.. decided.Decisions, .. _outcomes],
        };
    }

    private static IEnumerable<Finding> CheckedAgain(Filing filing)
    {
        var former = filing.Checks.SelectMany(c => c.Found).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return filing.Findings.Where(f => !former.Contains(f)).Concat(filing.Checks.SelectMany(c => c.Run(filing)));
    }

    private string Apply(Decision decision)
    {
        if (decision.Part != _part || !_rows.TryGetValue((decision.Record, decision.Anchor), out var row)
            || DecidableFields.Find(decision.Record, decision.Field) is not { } field)
            return Lost(decision);
        var read = field.Get(_rewrite.Now(row));
        if (read != decision.Decided && read != decision.Seen)
            return Conflict(decision, row, read);
        if (read != decision.Decided)
            Correct(decision, row, field, read);
        _rewrite.Replace(row, Sure(_rewrite.Now(row), field.Name));
        _isDecided = true;
        // What did not hold before was decided again.
        _findings.RemoveAll(f => f.Subject == SubjectOf(decision));
        return decision.Act == DecisionAct.Correct && read == decision.Decided ? DecisionState.Agreed : DecisionState.Applied;
    }

    private void Correct(Decision decision, FilingRecord row, DecidableField field, string? read)
    {
        _rewrite.Replace(row, field.Set(_rewrite.Now(row), decision.Decided));
        _rewrite.Correct(row, field.Name, read, decision.Decided, string.Create(CultureInfo.InvariantCulture, $"human:{decision.Id}"));
        // What came of a target has its value rows at the indicator.
        if (row is ScoreItem { Indicator: { } indicator } && field.Name == "actual")
            _rewrite.Replace(indicator, _rewrite.Now(indicator) with { ActualValues = TargetParser.Parse(decision.Decided) });
    }

    /// <summary>A person has looked: the field is as sure as text. Where it had no place of its own, it has its row's.</summary>
    private static FilingRecord Sure(FilingRecord row, string field)
    {
        var own = row.Evidence.Any(e => e.Field == field) ? field : null;
        var sure = row.Evidence.Where(e => e.Field == own)
            .Select(e => new Evidence(field, e.Span with { Confidence = 1 }));
        return row with { Evidence = [.. row.Evidence.Where(e => e.Field != field), .. sure] };
    }

    private string Conflict(Decision decision, FilingRecord row, string? read)
    {
        _findings.Add(Told(FindingRule.DecisionConflict, decision, row.Evidence,
            $"{Shown(read)} is read now; {Shown(decision.Seen)} was seen when {Shown(decision.Decided)} was decided, which was not "
                + "applied: compare with the original, and decide again or undo it"));
        return DecisionState.Conflict;
    }

    private string Lost(Decision decision)
    {
        _findings.Add(Told(FindingRule.DecisionLost, decision, _filing.Evidence,
            $"the row is read no more, and {Shown(decision.Decided)}, decided where {Shown(decision.Seen)} was seen, was not applied: "
                + "decide again on the row by its present name, and undo this"));
        return DecisionState.Lost;
    }

    private static Finding Told(string rule, Decision decision, IReadOnlyList<Evidence> evidence, string message) =>
        new(rule, Severity.Warning, SubjectOf(decision),
            string.Create(CultureInfo.InvariantCulture, $"decision {decision.Id}: {message}"))
        {
            Evidence = [.. evidence.Where(e => e.Field is null || e.Field == decision.Field)],
        };

    private static string SubjectOf(Decision decision) => $"{decision.Record}:{decision.Anchor} {decision.Field}";

    private static string Shown(string? value) => value is null ? "an empty cell" : $"'{value}'";
}
