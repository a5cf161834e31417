namespace Pipeline.Model;

/// <summary>A filing's overall result, in points; the grade as printed (优, 良, 中, 差).</summary>
public sealed record Evaluation(decimal? TotalWeight, decimal? TotalScore, string? Grade) : FilingRecord
{
    /// <summary>The grades to choose from as printed, often with the points they begin at; it is not stored.</summary>
    public string? Grades { get; init; }
}
