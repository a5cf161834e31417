namespace Pipeline.Ingest.Formats.Archives;

/// <summary>An archive went over a limit; the message is a sentence for a person.</summary>
internal sealed class UnpackingException(string message) : Exception(message);
