using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Model;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>
/// How two filings stand to one another, by the figures they print and not by their texts. The same whichever comes first.
/// </summary>
internal static class Sameness
{
    // Fewer may agree by chance: forms of small projects print a total, a number of people and a satisfaction of 90 % alike.
    private const int EnoughFigures = 10;

    // With every name beside them equal too.
    private const int EnoughNamedFigures = 5;

    // Of a filing without figures.
    private const int EnoughNames = 3;

    // What scans get right; see the README's limits.
    private const double RecognisedAgreement = 0.9;

    // A correction changes less than it keeps.
    private const double RevisedAgreement = 0.5;

    // Where agency or year are not printed, the figures alone have to tell that the two are one.
    private const double UnnamedAgreement = 0.9;

    // An agency has one of each a year.
    private static readonly HashSet<string> OnceAYear = [FilingKind.DepartmentTargets, FilingKind.SelfEvaluationScores];

    public static Judgement Of(ComparedFiling one, ComparedFiling other)
    {
        var identity = Identity.Of(one.Profile, other.Profile);
        if (identity == Likelihood.No)
            return Judgement.Different("key");
        if (one.Profile.Figures == 0 || other.Profile.Figures == 0)
            return OfNames(one.Profile, other.Profile, identity);
        if (one.Profile.Digest == other.Profile.Digest && HasEnough(one.Profile, identity, isNamed: true))
            return new Judgement(Relation.Copy, "figures", 1);
        return OfProjects(one.Profile, other.Profile, identity) ?? OfFigures(one, other, identity);
    }

    private static Judgement OfNames(FilingProfile one, FilingProfile other, Likelihood identity) =>
        one.Figures == other.Figures && one.Digest == other.Digest && one.Names >= EnoughNames && identity == Likelihood.Yes
            ? new Judgement(Relation.Copy, "names") : Judgement.Different("no-figures");

    private static Judgement? OfProjects(FilingProfile one, FilingProfile other, Likelihood identity)
    {
        if (!ProjectNames.AreDisjoint(one, other))
            return null;
        return identity == Likelihood.Yes ? new Judgement(Relation.Supplement, "projects") : Judgement.Different("projects");
    }

    private static Judgement OfFigures(ComparedFiling one, ComparedFiling other, Likelihood identity)
    {
        // What a person corrected makes no other edition, whether the other filing has it misread, misprinted, or as it was decided.
        var match = one.Facts.Readings.SelectMany(f => other.Facts.Readings.Select(o => FactsMatch.Of(f, o))).MaxBy(m => m.Agreement)!;
        var isRecognised = one.Profile.IsRecognised || other.Profile.IsRecognised;
        var isSameProjects = isRecognised || ProjectNames.AreSame(one.Profile, other.Profile);
        if (match.IsWhole && isSameProjects && HasEnough(one.Profile, identity, isNamed: false))
            return new Judgement(Relation.Copy, "figures", 1);
        if (match.Equal >= EnoughFigures && (IsPartOf(match.LeftOfOne, one, other) || IsPartOf(match.LeftOfOther, other, one)))
            return new Judgement(Relation.Copy, "incomplete", match.Agreement);
        if (IsMisreading(match, one, other))
            return new Judgement(Relation.Copy, "recognised", match.Agreement);
        return OfDifference(match, one.Profile, other.Profile, identity);
    }

    /// <summary>Whether so few figures, all equal, are no chance.</summary>
    private static bool HasEnough(FilingProfile profile, Likelihood identity, bool isNamed) =>
        identity == Likelihood.Yes || profile.Figures >= (isNamed ? EnoughNamedFigures : EnoughFigures);

    /// <summary>Every figure that was read of the one is also in the other, and a finding says that others were not read.</summary>
    private static bool IsPartOf(IReadOnlyList<Figure> left, ComparedFiling part, ComparedFiling whole) =>
        left.Count == 0 && part.Profile.IsIncomplete && part.Profile.Figures < whole.Profile.Figures;

    private static bool IsMisreading(FactsMatch match, ComparedFiling one, ComparedFiling other) =>
        (one.Profile.IsUnsure || other.Profile.IsUnsure) && Math.Max(one.Profile.Figures, other.Profile.Figures) >= EnoughFigures
        && match.Agreement >= RecognisedAgreement
        && AreExplained(match.LeftOfOne, one, other, match.LeftOfOther) && AreExplained(match.LeftOfOther, other, one, match.LeftOfOne);

    /// <summary>Each figure is one that may be misread, or stands where the other's may be, or was not read there.</summary>
    private static bool AreExplained(IReadOnlyList<Figure> left, ComparedFiling of, ComparedFiling other, IReadOnlyList<Figure> leftOfOther)
    {
        var sure = leftOfOther.Where(f => f.IsSure && !other.Profile.IsDoubtful).Select(f => f.Field).ToHashSet();
        return left.All(f => !f.IsSure || of.Profile.IsDoubtful || (other.Profile.IsUnsure && !sure.Contains(f.Field)));
    }

    private static Judgement OfDifference(FactsMatch match, FilingProfile one, FilingProfile other, Likelihood identity)
    {
        var isSure = identity == Likelihood.Yes;
        var most = Math.Max(one.Figures, other.Figures);
        if (isSure ? match.Agreement >= RevisedAgreement : match.Agreement >= UnnamedAgreement && most >= EnoughFigures)
            return new Judgement(Relation.Revision, match.IsPart ? Judgement.Part : "figures", match.Agreement);
        var isClaimed = isSure && (OnceAYear.Contains(one.Kind) || (one.Projects.Count > 0 && other.Projects.Count > 0));
        return isClaimed ? new Judgement(Relation.Conflict, "figures", match.Agreement) : Judgement.Different("figures", match.Agreement);
    }
}
