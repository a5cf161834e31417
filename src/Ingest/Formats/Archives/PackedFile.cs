using SharpCompress.Common;
using SharpCompress.Common.Rar;
using SharpCompress.Common.SevenZip;
using SharpCompress.Common.Zip;
using SharpCompress.Crypto;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>An entry of an archive.</summary>
/// <param name="open">To be called once, when it is the entry's turn.</param>
/// <param name="abandon">Tells the library that the rest of the entry is not wanted: it would unpack it all to come to the next
/// one.</param>
internal sealed class PackedFile(IEntry entry, Func<Stream> open, Action abandon)
{
    // The kind of a file in a mode of Unix (man 7 inode).
    private const int KindMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Link = 0xA000;

    /// <summary>As the archive has it; anything may stand there.</summary>
    public string Name => entry.Key ?? "";

    public bool IsFolder => entry.IsDirectory;

    /// <summary>Whether it is a link or a device; they hold nothing to read.</summary>
    public bool IsSpecial =>
        entry is { LinkTarget.Length: > 0 } or RarEntry { IsRedir: true } || (UnixMode & KindMask) is not (0 or RegularFile);

    public bool IsLocked => entry.IsEncrypted;

    /// <summary>Whether it goes on in another file.</summary>
    public bool IsCut => entry is SharpCompress.Archives.IArchiveEntry { IsComplete: false } || entry.IsSplitAfter;

    /// <summary>Unpacks it, which is right only once its sum was compared.</summary>
    /// <exception cref="InvalidDataException">The sum is another; what else is wrong, the library tells as it likes.</exception>
    /// <exception cref="UnreadableException">It goes over a limit.</exception>
    public void CopyTo(Stream to, UnpackingBudget budget)
    {
        using var from = open();
        var summed = new Crc32Stream(to);
        try
        {
            budget.Copy(from, summed);
        }
        catch (UnreadableException)
        {
            abandon();
            throw;
        }
        if (Sum is not 0 && Sum != summed.Crc)
            throw new InvalidDataException("the sum of a file is wrong");
        if (Length is { } length && length != to.Length)
            throw new InvalidDataException("a file is not as long as the archive says");
    }

    /// <summary>
    /// As the archive says; a TAR has nothing else to tell a file by that is cut off. Null where the library compares it.
    /// </summary>
    private long? Length => entry is RarEntry ? null : entry.Size;

    /// <summary>Of formats whose sums the library leaves to others; 0 where there is none, as where AES vouches for the content.</summary>
    private long Sum => entry is ZipEntry or SevenZipEntry ? entry.Crc : 0;

    /// <summary>0 where the archive was not made on Unix.</summary>
    private int UnixMode => entry switch
    {
        ZipEntry => (entry.Attrib ?? 0) >> 16,
        SevenZipEntry packed => packed.ExtendedAttrib ?? 0,
        // Attributes of Windows stand in the same place: of Unix only a link is told for sure.
        RarEntry when ((entry.Attrib ?? 0) & KindMask) == Link => Link,
        _ => 0,
    };
}
