namespace Pipeline.Parsers.Tests.Forms.ProjectSelfEvaluation;

/// <summary>A row of a composed self-evaluation; the upper levels are null below the row that prints them.</summary>
internal sealed record ComposedScore(
    string? Level1, string? Level2, string? Level3, string? Target, string? Actual, string? Weight, string? Score, string? Reason = null)
{
    public string?[] Cells => [Level1, Level2, Level3, Target, Actual, Weight, Score, Reason];
}
