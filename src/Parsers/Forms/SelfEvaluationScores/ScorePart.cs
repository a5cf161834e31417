namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The parts of a score form, each begun by its label.</summary>
internal enum ScorePart
{
    Fields,
    Goals,
    Completions,
    Budget,
    Total,
    Grades,
}
