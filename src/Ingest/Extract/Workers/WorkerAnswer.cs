namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a worker gave for a file: a reply, a sentence on why it could not be read now, or the worker's own end.</summary>
internal sealed record WorkerAnswer(WorkerReply? Reply = null, string? Trouble = null, WorkerDeath? Death = null);
