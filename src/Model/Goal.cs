namespace Pipeline.Model;

/// <summary>An overall goal, without its number, and how far it was reached where the form says so.</summary>
public sealed record Goal(string Text, string? Completion) : FilingRecord;
