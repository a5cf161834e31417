namespace Pipeline.Model;

/// <summary>Where a row, or one field of it, was read.</summary>
/// <param name="Field">The column's name in the database; null for the whole row.</param>
public sealed record Evidence(string? Field, TextSpan Span);
