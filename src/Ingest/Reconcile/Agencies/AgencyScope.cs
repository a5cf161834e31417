namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>What of an agency a filing tells of, as the database names it. No sum takes both.</summary>
internal static class AgencyScope
{
    /// <summary>The agency with what is under it, or whatever it prints as its name alone.</summary>
    public const string Department = "department";

    /// <summary>本级: the agency itself, without what is under it.</summary>
    public const string OwnLevel = "own-level";
}
