namespace Pipeline.Ingest;

/// <summary>
/// Something outside the filings stops the work: a path, a disk, a database. The message tells a person what, where and what to do.
/// </summary>
public sealed class EnvironmentException(string message, Exception? cause = null) : Exception(message, cause);
