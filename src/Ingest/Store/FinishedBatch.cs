namespace Pipeline.Ingest.Store;

/// <summary>A batch that came to its end.</summary>
/// <param name="Summary">Lines for a person.</param>
internal sealed record FinishedBatch(DateTimeOffset StartedAt, DateTimeOffset FinishedAt, string Summary);
