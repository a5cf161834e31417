using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>A file to be ingested, and what becomes of it afterwards.</summary>
/// <param name="path">Absolute.</param>
/// <param name="length">Bytes, when it was found.</param>
/// <param name="name">Without folders; without it, the end of the path.</param>
internal abstract class SourceFile(string path, long length, string? name = null)
{
    public string Path => path;

    public long Length => length;

    public string Name { get; } = name ?? System.IO.Path.GetFileName(path);

    /// <summary>A sentence for a file that is known to be unreadable before it is read; else null.</summary>
    public virtual string? Refusal => null;

    /// <summary>Where the originals of files go that an archive holds; null for nowhere.</summary>
    public virtual OriginalArchive? Archive => null;

    /// <summary>Where files go that an archive holds and that cannot be read; null where they stay in it.</summary>
    public virtual Quarantine? Quarantine => null;

    public abstract byte[] Read();

    /// <summary>The hash of a content too large to be read into memory.</summary>
    public abstract string Hash();

    /// <summary>
    /// Puts a copy where the original belongs, safe on the disk, before the attempt is committed. The same again changes nothing.
    /// </summary>
    public virtual void Keep(Reading reading)
    {
    }

    /// <summary>Lets the original leave, once the attempt is committed.</summary>
    public virtual void Conclude(Reading reading, Outcome outcome)
    {
    }
}
