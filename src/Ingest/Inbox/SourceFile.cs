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

    /// <summary>The hash of a content too large to be read into memory.</summary>
    public abstract string Hash();

    /// <summary>Puts a copy where the original belongs, safe on the disk, before the attempt is committed. The same again changes nothing.</summary>
    public virtual void Keep(Reading reading)
    {
    }

    /// <summary>Lets the original leave, once the attempt is committed.</summary>
    public virtual void Conclude(Reading reading, Outcome outcome)
    {
    }
}
