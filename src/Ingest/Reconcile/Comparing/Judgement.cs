namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>How two filings stand to one another, and by what that was told.</summary>
/// <param name="Basis">In a word, as the database names it.</param>
/// <param name="Agreement">The share of figures in which they agree, 0 to 1; null where figures were not compared.</param>
internal sealed record Judgement(Relation Relation, string Basis, double? Agreement = null)
{
    /// <summary>The basis of two of which one prints all that the other does, and more.</summary>
    public const string Part = "part";

    public static Judgement Different(string basis, double? agreement = null) => new(Relation.Different, basis, agreement);
}
