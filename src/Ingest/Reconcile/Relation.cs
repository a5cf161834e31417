namespace Pipeline.Ingest.Reconcile;

/// <summary>How two filings stand to one another.</summary>
internal enum Relation
{
    /// <summary>They say different things, and both count.</summary>
    Different,

    /// <summary>They tell of other projects of the same agency and year; both count.</summary>
    Supplement,

    /// <summary>They claim to say the same, and do not; nobody can tell why. Both count.</summary>
    Conflict,

    /// <summary>One corrects the other; one counts.</summary>
    Revision,

    /// <summary>They say the same; one counts.</summary>
    Copy,
}
