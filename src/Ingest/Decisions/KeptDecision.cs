using Pipeline.Model;

namespace Pipeline.Ingest.Decisions;

/// <summary>A row of `decisions`.</summary>
internal sealed record KeptDecision
{
    /// <summary>Null for one that has none yet.</summary>
    public long? Id { get; init; }

    /// <summary>One of <see cref="DecisionAct"/>.</summary>
    public required string Act { get; init; }

    public required string Sha256 { get; init; }

    public required long Part { get; init; }

    /// <summary>The table of the row.</summary>
    public required string Record { get; init; }

    public required string Anchor { get; init; }

    public string? Field { get; init; }

    public long? Page { get; init; }

    /// <summary>Left, upper, right and lower edge in points; null for text.</summary>
    public string? Box { get; init; }

    public string? Seen { get; init; }

    public string? Decided { get; init; }

    public long? Undoes { get; init; }

    public string? Reason { get; init; }

    public required string ByWhom { get; init; }

    /// <summary>UTC, ISO 8601.</summary>
    public required string At { get; init; }

    /// <summary>Of what the person saw.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>Whether it began where another had ended: without that one, it does not hold.</summary>
    public bool BuildsOn(KeptDecision other) => Id > other.Id && other.Act == DecisionAct.Correct && Seen == other.Decided
        && (Sha256, Part, Record, Anchor, Field) == (other.Sha256, other.Part, other.Record, other.Anchor, other.Field);

    /// <summary>What a parser has to know of it.</summary>
    public Decision ForParser() => new(Id!.Value, Act, (int)Part, Record, Anchor, Field, Seen, Decided, Undoes);
}
