namespace Pipeline.Model;

/// <summary>A word of a page. Text from a file has one reading with confidence 1; a recogniser may offer others, best first.</summary>
public sealed record Word(string Text, Box? Box = null, double Confidence = 1)
{
    public IReadOnlyList<string> Alternatives { get; init; } = [];
}
