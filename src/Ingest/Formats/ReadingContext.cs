using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats;

/// <summary>What readers of formats may use of the worker they run in.</summary>
/// <param name="ReadPdf">Reads the content of a PDF.</param>
/// <param name="Passwords">Tried in turn on files that are locked.</param>
/// <param name="Scratch">A folder of the file's own for what is unpacked or converted, to be made; null where nothing is. Its host
/// deletes it.</param>
internal sealed record ReadingContext(Func<byte[], Extraction> ReadPdf, IReadOnlyList<string> Passwords, string? Scratch = null)
{
    /// <summary>Reads the content of a picture.</summary>
    public Func<byte[], Extraction>? ReadPicture { get; init; }
}
