using Pipeline.Model;
using Pipeline.Parsers.Checks.Results;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Promises;

/// <summary>Holds what is promised for a year against what was promised for the year before, and what came of that.</summary>
internal static class YearChecks
{
    // Fewer may be the same by chance.
    private const int Copied = 5;

    /// <param name="before">Promises of the year before with those of this year.</param>
    public static IEnumerable<CrossFinding> OfPromises(Pairing<StatedProject> before, IReadOnlyList<Pairing<StatedLine>> lines)
    {
        if (!IsSure(before))
            return [];
        var sure = lines.Where(l => !l.IsCandidate).ToList();
        return sure.Where(IsLowered).Select(l => Of(CrossRule.TargetLowered, Severity.Warning, before,
            $"{l.Other.Name}：{l.One.Target} → {l.Other.Target}",
            $"{l.Other.Target} is promised; at least the {l.One.Target} of the year before was expected"))
            .Concat(WordForWord(before, sure));
    }

    /// <param name="before">Results of the year before with promises of this year.</param>
    public static IEnumerable<CrossFinding> OfResults(Pairing<StatedProject> before, IReadOnlyList<Pairing<StatedLine>> lines) =>
        !IsSure(before) ? []
            : from line in lines
              where !line.IsCandidate && Measured.Of(line.Other.Targets, line.One.Actuals) is { IsFarAbove: true }
              select Of(CrossRule.TargetAlreadyMet, Severity.Info, before, $"{line.Other.Name}：{line.One.Actual} → {line.Other.Target}",
                  $"{line.Other.Target} is promised, and the year before came to {line.One.Actual} already; more was expected");

    private static bool IsSure(Pairing<StatedProject> pair) => !pair.IsCandidate && pair.One.Form.IsSure && pair.Other.Form.IsSure;

    private static bool IsLowered(Pairing<StatedLine> line) =>
        TargetBound.Of(line.One.Targets) is { } before && TargetBound.Of(line.Other.Targets) is { } now && before.Unit == now.Unit
        && (before.IsPositive && now.IsPositive ? now.Number < before.Number
            : before.IsReverse && now.IsReverse && now.Number > before.Number);

    private static IEnumerable<CrossFinding> WordForWord(Pairing<StatedProject> before, List<Pairing<StatedLine>> lines)
    {
        var measured = lines.Where(l => TargetBound.Of(l.Other.Targets) is not null).ToList();
        if (measured.Count >= Copied && measured.TrueForAll(l => Squeeze.Text(l.One.Target ?? "") == Squeeze.Text(l.Other.Target ?? "")))
            yield return Of(CrossRule.TargetCopied, Severity.Info, before, before.Other.Shown,
                $"all {measured.Count} measured targets are those of the year before, word for word; targets of this year were expected");
    }

    private static CrossFinding Of(string rule, Severity severity, Pairing<StatedProject> project, string subject, string message) =>
        new(rule, severity, subject, $"{project.Other.Shown}: {message} ({project.One.Form.FileName}, {project.Other.Form.FileName})",
            project.Other.Form, project.One.Form);
}
