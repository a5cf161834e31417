namespace Pipeline.Ingest.Reconcile;

/// <summary>Two filings, whichever is named first.</summary>
internal readonly record struct Pair
{
    public Pair(string one, string other) => (First, Second) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    public string First { get; }

    public string Second { get; }
}
