namespace Pipeline.Ingest.Formats;

/// <summary>A file cannot be read, for a reason that its message says to a person: a sentence, which ends in its quarantine.</summary>
public sealed class UnreadableException(string message) : Exception(message);
