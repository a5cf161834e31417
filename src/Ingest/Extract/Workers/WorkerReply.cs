namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What came of a file in a worker: the parts of an answer, or a sentence that says why there are none.</summary>
internal sealed record WorkerReply(IReadOnlyList<byte[]> Parts, string? Refusal)
{
    public static WorkerReply Of(params IReadOnlyList<byte[]> parts) => new(parts, null);

    public static WorkerReply Refused(string reason) => new([], reason);
}
