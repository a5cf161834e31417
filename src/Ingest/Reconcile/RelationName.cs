namespace Pipeline.Ingest.Reconcile;

/// <summary>Relations as the database and the command line name them.</summary>
internal static class RelationName
{
    /// <summary>Those that a person may say, in the words of the verb.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = ["same", "revision", "supplement", "different"];

    public static string Of(Relation relation) => relation switch
    {
        Relation.Copy => "same",
        Relation.Revision => "revision",
        Relation.Supplement => "supplement",
        Relation.Conflict => "conflict",
        _ => "different",
    };

    public static Relation Parse(string name) => name switch
    {
        "same" => Relation.Copy,
        "revision" => Relation.Revision,
        "supplement" => Relation.Supplement,
        "conflict" => Relation.Conflict,
        "different" => Relation.Different,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no relation"),
    };
}
