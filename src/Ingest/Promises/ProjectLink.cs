namespace Pipeline.Ingest.Promises;

/// <summary>A link of two projects, as it is stored: equal to another where nothing has to be told anew.</summary>
/// <param name="Relation">result, next-year or year-after.</param>
internal sealed record ProjectLink(
    string Relation, FormKey One, int OneProject, FormKey Other, int OtherProject, string Basis, double Likeness, bool IsCandidate)
{
    /// <summary>Of what is held against one another; two forms are in one relation only.</summary>
    public (FormKey One, FormKey Other) Forms => (One, Other);

    public static ProjectLink Of(string relation, Pairing<StatedProject> pair) => new(
        relation, pair.One.Form.Key, pair.One.Ordinal, pair.Other.Form.Key, pair.Other.Ordinal, pair.Basis, pair.Likeness,
            pair.IsCandidate);
}
