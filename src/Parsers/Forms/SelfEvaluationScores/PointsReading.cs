namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The roles of a dump's numbers.</summary>
/// <param name="Roles">By index of the fragment.</param>
/// <param name="Cost">How much is wrong with this reading; near 0 where all sums agree.</param>
internal sealed record PointsReading(IReadOnlyDictionary<int, PointsRole> Roles, double Cost);
