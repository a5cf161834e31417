namespace Pipeline.Model;

/// <summary>What a person decided on a place of a filing. It names the place by what is printed, so that it outlives every row.</summary>
/// <param name="Act">One of <see cref="DecisionAct"/>.</param>
/// <param name="Part">The number of the form in its document, from 1.</param>
/// <param name="Record">The table of the row.</param>
/// <param name="Anchor">The row's path: project=引水渠清障/11/清障长度#1.</param>
/// <param name="Field">The column; null of a finding and of what takes a decision back.</param>
/// <param name="Seen">The value that the person saw, as its column holds it, or a finding's message; null for an empty cell.</param>
/// <param name="Decided">The value that holds instead; null for an empty cell.</param>
/// <param name="Undoes">The decision that is taken back.</param>
public sealed record Decision(
    long Id, string Act, int Part, string Record, string Anchor, string? Field = null, string? Seen = null, string? Decided = null,
    long? Undoes = null);
