namespace Pipeline.Model;

/// <summary>A recognised or misprinted text that was stored otherwise than it was read.</summary>
/// <param name="Row">The row it was stored in.</param>
/// <param name="Field">The column's name in the database.</param>
public sealed record Correction(FilingRecord Row, string Field, string Read, string Stored, string Reason);
