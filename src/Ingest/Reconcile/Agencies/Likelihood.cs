namespace Pipeline.Ingest.Reconcile.Agencies;

/// <summary>Whether two names, or two filings, are of one agency.</summary>
internal enum Likelihood
{
    No,

    /// <summary>What is printed does not tell: only figures can.</summary>
    Unsure,

    Yes,
}
