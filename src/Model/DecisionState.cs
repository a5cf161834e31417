namespace Pipeline.Model;

/// <summary>What became of a decision when its filing was read.</summary>
public static class DecisionState
{
    public const string Applied = "applied";

    /// <summary>What is read now is what was decided; of a finding: it is found no more.</summary>
    public const string Agreed = "agreed";

    /// <summary>Neither what was seen nor what was decided is read now: a person has to look again.</summary>
    public const string Conflict = "conflict";

    /// <summary>The row is read no more.</summary>
    public const string Lost = "lost";

    public const string Undone = "undone";
}
