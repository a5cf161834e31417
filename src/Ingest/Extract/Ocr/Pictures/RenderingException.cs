namespace Pipeline.Ingest.Extract.Ocr.Pictures;

/// <summary>No picture could be made of a page. The message is a sentence for a person.</summary>
internal sealed class RenderingException(string message) : Exception(message);
