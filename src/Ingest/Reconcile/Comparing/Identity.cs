using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>Whether two filings claim to be one: of one kind, agency and year.</summary>
internal static class Identity
{
    public static Likelihood Of(FilingProfile one, FilingProfile other)
    {
        if (one.Kind != other.Kind || (one.Year is { } year && other.Year is { } otherYear && year != otherYear))
            return Likelihood.No;
        var agencies = one.Agency is { } agency && other.Agency is { } otherAgency
            ? agency.IsSameAs(otherAgency, one.IsRecognised || other.IsRecognised) : Likelihood.Unsure;
        return agencies == Likelihood.Yes && (one.Year is null || other.Year is null) ? Likelihood.Unsure : agencies;
    }
}
