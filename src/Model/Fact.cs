namespace Pipeline.Model;

/// <summary>A stated figure in a narrative report.</summary>
/// <param name="Unit">As printed (万元, 分, %, 人 …).</param>
public sealed record Fact(string? Metric, decimal Value, string? Unit, string Sentence) : FilingRecord;
