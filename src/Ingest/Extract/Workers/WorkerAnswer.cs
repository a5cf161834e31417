namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker gave for a file: its pages or a refusal, or its own end.</summary>
internal sealed record WorkerAnswer(Extraction? Extraction, WorkerDeath? Death);
