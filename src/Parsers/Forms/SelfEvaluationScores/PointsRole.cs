namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>What a number in the score table is.</summary>
internal enum PointsRole
{
    /// <summary>A figure within a text.</summary>
    None,
    Weight1,
    Weight2,
    Weight,
    Score,
}
