using Pipeline.Ingest.Formats.Archives;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>
/// What came of a file in a worker: the parts of an answer, what an archive was unpacked into, or a sentence that says why there is
/// neither.
/// </summary>
internal sealed record WorkerReply(IReadOnlyList<byte[]> Parts, string? Refusal, UnpackedArchive? Archive = null)
{
    public static WorkerReply Of(params IReadOnlyList<byte[]> parts) => new(parts, null);

    public static WorkerReply Unpacked(UnpackedArchive archive) => new([], null, archive);

    public static WorkerReply Refused(string reason) => new([], reason);
}
