namespace Pipeline.Model;

/// <summary>A labelled field without a column of its own, a note or a preamble.</summary>
/// <param name="Name">The label as printed, without its colon; null for a note or preamble.</param>
public sealed record HeaderField(string? Name, string Value) : FilingRecord;
