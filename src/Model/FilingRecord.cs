namespace Pipeline.Model;

/// <summary>What every row of a filing carries: the places it was read from.</summary>
public abstract record FilingRecord
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
