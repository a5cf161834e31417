using Pipeline.Model;

namespace Pipeline.Ingest.Promises;

/// <summary>Holds what was reported of a year against what was promised for it.</summary>
internal static class ResultChecks
{
    public static IEnumerable<CrossFinding> Of(Pairing<StatedProject> project, IReadOnlyList<Pairing<StatedLine>> lines) =>
        project.IsCandidate || !project.One.Form.IsSure || !project.Other.Form.IsSure ? []
            : [.. Restated(project, lines), .. Dropped(project, lines), .. Budget(project)];

    /// <summary>Only where an agency reports of its projects one by one, and a project has targets of its own.</summary>
    public static IEnumerable<CrossFinding> Vanished(IReadOnlyList<StatedProject> promises, IReadOnlyList<Pairing<StatedProject>> projects)
    {
        if (!projects.Any(p => !p.One.IsDepartment && !p.IsCandidate))
            return [];
        var found = projects.Select(p => p.One.Fold).ToHashSet();
        return promises.Where(p => !p.IsDepartment && p.Form.IsSure && p.LineCount > 0 && !found.Contains(p.Fold)).DistinctBy(p => p.Fold)
            .Select(p => new CrossFinding(CrossRule.ProjectVanished, Severity.Info, p.Shown,
                $"{p.Shown} has targets in {p.Form.FileName}, and nothing is reported of it; "
                    + "a self-evaluation was expected, as there is of others",
                p.Form, null));
    }

    private static IEnumerable<CrossFinding> Restated(Pairing<StatedProject> project, IReadOnlyList<Pairing<StatedLine>> lines) =>
        from line in lines
        where !line.IsCandidate && TargetBound.Of(line.One.Targets) is { } promised && TargetBound.Of(line.Other.Targets) is { } restated
            && (promised.Unit == restated.Unit || promised.Unit is null || restated.Unit is null) && promised.Number != restated.Number
        select Of(CrossRule.TargetRestated, Severity.Warning, project, $"{line.One.Name}：{line.One.Target} → {line.Other.Target}",
            $"the report prints the target {line.Other.Target}; {line.One.Target}, as promised, was expected");

    /// <summary>Where most of a form is found again, what is not was left out.</summary>
    private static IEnumerable<CrossFinding> Dropped(Pairing<StatedProject> project, IReadOnlyList<Pairing<StatedLine>> lines)
    {
        var missing = project.One.Lines.Where(l => lines.All(p => p.One != l)).ToList();
        return lines.Count(l => !l.IsCandidate) * 2 < project.One.Lines.Count ? []
            : missing.Select(l => Of(CrossRule.IndicatorDropped, Severity.Warning, project, $"{l.Name}：{l.Target}",
                $"{l.Name}, promised with {l.Target}, is not in the report; a result was expected"));
    }

    private static IEnumerable<CrossFinding> Budget(Pairing<StatedProject> project)
    {
        var (one, other) = (project.One, project.Other);
        if (one.Total is not { } planned || other.Total is not { } initial || Math.Abs(planned - initial) <= other.Slack)
            yield break;
        yield return Of(CrossRule.BudgetRestated, Severity.Warning, project,
            $"{one.Shown}：{new Money(planned).In("万元")} → {new Money(initial).In("万元")} 万元",
            $"the report prints 年初预算数 of {new Money(initial).In("万元")} 万元; {new Money(planned).In("万元")} 万元, as planned, was expected");
    }

    private static CrossFinding Of(string rule, Severity severity, Pairing<StatedProject> project, string subject, string message) =>
        new(rule, severity, subject, $"{project.One.Shown}: {message} ({project.One.Form.FileName}, {project.Other.Form.FileName})",
            project.One.Form, project.Other.Form);
}
