using Pipeline.Model;

namespace Pipeline.Parsers.Scans;

/// <summary>A recognised text that is read otherwise, since the form leaves no doubt.</summary>
/// <param name="Spans">Where it stands.</param>
internal sealed record Misreading(IReadOnlyList<TextSpan> Spans, string Read, string Stored, string Reason);
