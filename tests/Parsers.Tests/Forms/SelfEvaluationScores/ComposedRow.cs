namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

/// <summary>A row of a composed score form; the upper levels are null below the row that prints them.</summary>
internal sealed record ComposedRow(
    string? Level1,
    string? Weight1,
    string? Level2,
    string? Weight2,
    string? Level3,
    string Weight,
    string? Explanation,
    string Score,
    string? Reason = null,
    string? Improvement = null)
{
    public string?[] Cells => [Level1, Weight1, Level2, Weight2, Level3, Weight, Explanation, Score, Reason, Improvement];
}
