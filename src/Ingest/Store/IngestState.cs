namespace Pipeline.Ingest.Store;

/// <summary>How an attempt at a file stands, as the journal names it.</summary>
internal static class IngestState
{
    public const string Running = "running";
    public const string Succeeded = "succeeded";

    /// <summary>The content is already in the database.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The environment was at fault; to be tried again.</summary>
    public const string Failed = "failed";

    /// <summary>The file is at fault; the reason says why.</summary>
    public const string Quarantined = "quarantined";
}
