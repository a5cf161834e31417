using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

/// <summary>Filings as they are compared, composed for one rule each.</summary>
internal static class Compose
{
    public static FilingProfile Profile { get; } = new()
    {
        Filing = "a/1", Kind = FilingKind.DepartmentTargets, Agency = Agency.Of("番禺区应急管理局", []), Year = 2024, Distance = 3,
    };

    /// <summary>So many figures, the first of them these.</summary>
    public static List<Figure> Figures(int count, params string[] first) =>
        [.. Enumerable.Range(0, count).Select(
            i => new Figure("budget_items.amount_fen", $"项目{i}", first.ElementAtOrDefault(i) ?? $"{1000 + i}"))];

    public static ComparedFiling Filing(FilingProfile profile, List<Figure> figures, params string[] projects)
    {
        var facts = new Facts(figures, [], projects);
        return new ComparedFiling(profile with
        {
            Figures = figures.Count, Names = projects.Length, Projects = projects,
            Digest = facts.Digest, FiguresDigest = facts.FiguresDigest, NamesDigest = facts.NamesDigest,
        }, () => facts);
    }
}
