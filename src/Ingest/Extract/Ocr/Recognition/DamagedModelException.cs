namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>A file of a model is missing or not what it should be. The message says which one and what to run.</summary>
internal sealed class DamagedModelException(string message) : Exception(message);
