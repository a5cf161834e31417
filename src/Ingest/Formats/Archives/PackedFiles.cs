using Pipeline.Ingest.Files;
using SharpCompress.Archives;
using SharpCompress.Archives.Rar;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Readers;
using SharpCompress.Readers.Tar;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>What an archive holds, file by file, by SharpCompress. It throws what it likes at a damaged one.</summary>
internal sealed class PackedFiles(Stream archive, ArchiveKind kind, string? password) : IDisposable
{
    // A name that is not marked as UTF-8 may be it all the same, or GB18030.
    private static readonly ArchiveEncoding Names = new()
    {
        Password = System.Text.Encoding.UTF8,
        CustomDecoder = (bytes, from, count, _) => FileName.Of(bytes.AsSpan(from, count)),
    };

    private readonly IEnumerator<PackedFile> _files = In(archive, kind, password).GetEnumerator();

    /// <summary>Whether the archive is damaged, and what follows in it cannot be reached.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>In the order of the archive; each is to be unpacked, if at all, before the next is asked for. Null at the end.</summary>
    public PackedFile? Next()
    {
        try
        {
            while (_files.MoveNext())
                if (!_files.Current.IsFolder)
                    return _files.Current;
        }
        catch (Exception e) when (ArchiveFault.IsOfArchive(e))
        {
            IsCutOff = true;
        }
        return null;
    }

    public void Dispose()
    {
        try
        {
            _files.Dispose();
        }
        catch (Exception e) when (ArchiveFault.IsOfArchive(e))
        {
            // What it says about the end of a damaged archive was told before.
        }
    }

    /// <summary>The same with folders, and with whatever the library throws.</summary>
    public static IEnumerable<PackedFile> In(Stream archive, ArchiveKind kind, string? password)
    {
        archive.Position = 0;
        var options = ReaderOptions.ForExternalStream with { Password = password, ArchiveEncoding = Names };
        return kind switch
        {
            ArchiveKind.Zip => In(ZipArchive.OpenArchive(archive, options)),
            ArchiveKind.Rar => In(RarArchive.OpenArchive(archive, options)),
            ArchiveKind.SevenZip => In(SevenZipArchive.OpenArchive(archive, options)),
            ArchiveKind.Tar => OneAfterAnother(TarReader.OpenReader(archive, options)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A GZIP has no entries."),
        };
    }

    private static IEnumerable<PackedFile> In(IArchive archive)
    {
        using (archive)
        {
            // Files that were packed into one stream are unpacked in its order, or each would be unpacked from the beginning.
            var isOneStream = archive.Type == ArchiveType.SevenZip || archive.IsSolid;
            var files = isOneStream ? OneAfterAnother(archive.ExtractAllEntries())
                : archive.Entries.Select(e => new PackedFile(e, e.OpenEntryStream, () => { }));
            foreach (var file in files)
                yield return file;
        }
    }

    private static IEnumerable<PackedFile> OneAfterAnother(IReader reader)
    {
        using (reader)
            while (reader.MoveToNextEntry())
                yield return new PackedFile(reader.Entry, reader.OpenEntryStream, reader.Cancel);
    }
}
