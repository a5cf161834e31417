namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>A figure that a sentence states.</summary>
/// <param name="Metric">What it counts or measures; null where the sentence does not say.</param>
/// <param name="Printed">The number as printed.</param>
/// <param name="Unit">As printed.</param>
/// <param name="At">Where the number begins in its sentence.</param>
internal sealed record Figure(string? Metric, decimal Value, string Printed, string Unit, int At);
