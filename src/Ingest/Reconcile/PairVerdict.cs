namespace Pipeline.Ingest.Reconcile;

/// <summary>What a person said of two filings; the last word on them holds.</summary>
/// <param name="Number">The later, the higher.</param>
/// <param name="One">As <see cref="FilingRef"/> names it; of a revision or supplement, the one that corrects or adds.</param>
internal sealed record PairVerdict(long Number, string One, string Other, Relation Relation);
