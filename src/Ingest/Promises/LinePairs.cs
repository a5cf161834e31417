using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Promises;

/// <summary>Which indicators of a project in two forms are one.</summary>
internal static partial class LinePairs
{
    // 新建公共充电桩数量 and 新建充电桩数量 have 0.67 and stay candidates; 公共充电桩新建数量（个） and 公共充电桩新建数量 are one without their unit.
    private const double Alike = 0.8;
    private const double LikelyAlike = 0.5;

    public static IReadOnlyList<Pairing<StatedLine>> Of(IEnumerable<StatedLine> ones, IEnumerable<StatedLine> others) =>
        new Pairings<StatedLine>(ones, others)
            .ByKey(l => $"{l.Level2} {NameFold.Of(l.Name)}", "name")
            .ByKey(l => Bare(l.Name), "short-name")
            .ByLikeness((a, b) => Unit(a) == Unit(b) ? Jaccard(a, b) : 0, Alike, "likeness", isCandidate: false)
            .ByLikeness(Jaccard, LikelyAlike, "likeness", isCandidate: true).All;

    /// <summary>Without 指标1：, ★ and a unit or rule in brackets.</summary>
    private static string Bare(string name) => NameFold.Of(Around().Replace(FullText.Fold(name), ""));

    private static string? Unit(StatedLine line) => line.Targets.Count == 1 ? line.Targets[0].Unit : null;

    private static double Jaccard(StatedLine one, StatedLine other)
    {
        var (a, b) = (Bigrams(one), Bigrams(other));
        var all = a.Union(b).Count();
        return all == 0 ? 0 : (double)a.Intersect(b).Count() / all;
    }

    private static HashSet<(char, char)> Bigrams(StatedLine line) => Bare(line.Name) is var name ? [.. name.Zip(name.Skip(1))] : [];

    [GeneratedRegex(@"^(?:指标)?\d+[:.、)]|\([^()]*\)|\[[^\[\]]*\]")]
    private static partial Regex Around();
}
