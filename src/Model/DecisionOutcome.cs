namespace Pipeline.Model;

/// <summary>What became of a decision.</summary>
/// <param name="State">One of <see cref="DecisionState"/>.</param>
public sealed record DecisionOutcome(long Id, string State);
