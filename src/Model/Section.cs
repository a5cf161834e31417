namespace Pipeline.Model;

/// <summary>A headed section of a narrative report, with its own text only.</summary>
/// <param name="Depth">一、 is 1, （一） 2, 1. 3, （1） 4; one deeper where a numbering restarts under an unnumbered heading.</param>
/// <param name="Label">The numbering as printed; null for an unnumbered heading.</param>
public sealed record Section(int Depth, string? Label, string Heading, string Text) : FilingRecord
{
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
