using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>
/// Marks the findings that people dismissed, once all are there. A finding is known by rule and subject and dismissed while it says what it
/// said; one that says something else stands.
/// </summary>
internal static class DecidedFindings
{
    /// <param name="decisions">Those on the filing, the oldest first.</param>
    public static Filing Applied(Filing filing, int part, IReadOnlyList<Decision> decisions)
    {
        var undone = decisions.Select(d => d.Undoes).ToHashSet();
        foreach (var decision in decisions.Where(d => d.Act == DecisionAct.Dismiss && !undone.Contains(d.Id)))
            filing = Applied(filing, part, decision);
        return filing;
    }

    private static Filing Applied(Filing filing, int part, Decision decision)
    {
        var at = decision.Part == part ? Anchors(filing.Findings).IndexOf(decision.Anchor) : -1;
        var isSame = at >= 0 && filing.Findings[at].Message == decision.Seen;
        var state = isSame ? DecisionState.Applied : at >= 0 ? DecisionState.Conflict : DecisionState.Agreed;
        return filing with
        {
            Decisions = [.. filing.Decisions, new DecisionOutcome(decision.Id, state)],
            Findings = [.. filing.Findings.Select((f, i) => isSame && i == at ? f with { DismissedBy = decision.Id } : f)],
        };
    }

    private static List<string> Anchors(IReadOnlyList<Finding> findings) =>
        [.. Anchor.Of(findings.Select(f => new[] { f.Rule, f.Subject }))];
}
