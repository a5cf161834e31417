using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Promises;

/// <summary>Which projects of two sets of forms are one.</summary>
internal static partial class ProjectPairs
{
    // Of two names with one amount: 山塘除险加固工程 and 小型山塘除险加固 have 0.71.
    private const double AlikeWithAmount = 0.6;

    /// <param name="ones">Each <see cref="Once"/>, as are the others.</param>
    public static IReadOnlyList<Pairing<StatedProject>> Of(IEnumerable<StatedProject> ones, IEnumerable<StatedProject> others) =>
        new Pairings<StatedProject>(ones, others)
            .ByKey(p => p.IsDepartment ? "部门" : p.Fold, "name")
            .ByKey(p => p.IsDepartment ? null : Short(p), "short-name")
            .ByLikeness((a, b) => HaveOneAmount(a, b) ? Likeness(a, b) : 0, AlikeWithAmount, "amount", isCandidate: false)
            .ByLikeness(Likeness, AlikeWithAmount, "likeness", isCandidate: true).All;

    /// <summary>One project in two forms that promise the same of it is one, told by the fuller form.</summary>
    public static IReadOnlyList<StatedProject> Once(IEnumerable<StatedProject> projects) =>
    [
        .. projects.GroupBy(p => (p.IsDepartment, p.Fold)).SelectMany(g =>
        {
            var fullest = g.MaxBy(p => p.LineCount)!;
            return g.All(p => p == fullest || p.LineCount == 0 || Targets(p).SetEquals(Targets(fullest))) ? [fullest] : g.AsEnumerable();
        }),
    ];

    private static HashSet<string> Targets(StatedProject project) => [.. project.Lines.Select(l => $"{NameFold.Of(l.Name)} {l.Target}")];

    private static bool HaveOneAmount(StatedProject one, StatedProject other) =>
        one.Total is > 0 and var a && other.Total is { } b && Math.Abs(a - b) <= one.Slack + other.Slack;

    private static double Likeness(StatedProject one, StatedProject other) =>
        one.IsDepartment || other.IsDepartment || ArePhases(one.Fold, other.Fold) ? 0 : NameFold.Likeness(one.Fold, other.Fold);

    /// <summary>（一期） and （二期） are two.</summary>
    private static bool ArePhases(string one, string other) =>
        Phase().Match(one) is { Success: true } a && Phase().Match(other) is { Success: true } b && a.Value != b.Value;

    /// <summary>Without 经费, 专项 and （一期）; what has another phase than the first keeps it.</summary>
    private static string Short(StatedProject project) => Filler().Replace(project.Fold, "");

    [GeneratedRegex("[一二三四五六七八九十0-9]+期")]
    private static partial Regex Phase();

    [GeneratedRegex("专项|经费|一期$|1期$")]
    private static partial Regex Filler();
}
