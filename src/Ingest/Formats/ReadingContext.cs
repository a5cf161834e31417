using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats;

/// <summary>What readers of formats may use of the worker they run in.</summary>
/// <param name="ReadPdf">Reads the content of a PDF.</param>
/// <param name="Passwords">Tried in turn on files that are locked.</param>
/// <param name="UnpackInto">The folder for what an archive holds, to be made; null where none is unpacked.</param>
internal sealed record ReadingContext(Func<byte[], Extraction> ReadPdf, IReadOnlyList<string> Passwords, string? UnpackInto = null)
{
    /// <summary>Reads the content of a picture.</summary>
    public Func<byte[], Extraction>? ReadPicture { get; init; }
}
