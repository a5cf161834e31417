namespace Pipeline.Ingest.Promises;

/// <summary>A form, by the content of its document and its place in it.</summary>
internal readonly record struct FormKey(string Sha256, long Part);
