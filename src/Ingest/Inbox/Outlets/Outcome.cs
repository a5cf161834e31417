namespace Pipeline.Ingest.Inbox.Outlets;

/// <summary>How an attempt at a file ended.</summary>
/// <param name="State">One of <see cref="Store.IngestState"/>.</param>
/// <param name="Reason">A sentence for a quarantined or failed file; null for the others.</param>
internal sealed record Outcome(string State, string? Reason = null);
