using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>Whether two filings tell of the same projects.</summary>
internal static class ProjectNames
{
    // Of two names one of which a scan was read into: five characters of which one is wrong have 0.5, eight 0.71.
    private const double AlikeInScans = 0.5;

    /// <summary>Both have projects, and none in common.</summary>
    public static bool AreDisjoint(FilingProfile one, FilingProfile other)
    {
        if (one.Projects.Count == 0 || other.Projects.Count == 0 || one.Projects.Intersect(other.Projects).Any())
            return false;
        return !(one.IsRecognised || other.IsRecognised)
            || !one.Projects.Any(p => other.Projects.Any(o => NameFold.Likeness(p, o) >= AlikeInScans));
    }

    /// <summary>Each has the other's, by exact names.</summary>
    public static bool AreSame(FilingProfile one, FilingProfile other) =>
        one.Projects.Order(StringComparer.Ordinal).SequenceEqual(other.Projects.Order(StringComparer.Ordinal));
}
