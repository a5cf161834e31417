namespace Pipeline.Ingest.Inbox;

/// <summary>A file to be ingested, and what becomes of it afterwards.</summary>
/// <param name="path">Absolute.</param>
/// <param name="length">Bytes, when it was found.</param>
internal abstract class SourceFile(string path, long length)
{
    public string Path => path;

    public long Length => length;

    public string Name => System.IO.Path.GetFileName(path);

    public abstract byte[] Read();

    /// <summary>Brings the original where it belongs. The attempt is committed by now, so this may be repeated after a power cut.</summary>
    public abstract void Conclude(Reading reading, Outcome outcome);
}
