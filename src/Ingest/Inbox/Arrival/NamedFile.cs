using System.Security.Cryptography;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>A file named on the command line: it stays where it is.</summary>
/// <param name="archive">Null for none.</param>
internal sealed class NamedFile(FoundFile file, OriginalArchive? archive) : SourceFile(file.FullName, file.Signature.Length)
{
    /// <summary>A file of ours, or one that the journal knows; it may have gone.</summary>
    public NamedFile(FileInfo file, OriginalArchive? archive)
        : this(FoundFile.At(file.FullName) ?? new FoundFile(FilePath.Of(file.FullName), default), archive)
    {
    }

    public override OriginalArchive? Archive => archive;

    public override byte[] Read()
    {
        using var stream = Open();
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return FileSignature.Of(stream.SafeFileHandle).Length == content.Length ? content : throw new IOException(OpenedFile.WrittenReason);
    }

    public override string Hash()
    {
        using var stream = Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public override void Keep(Reading reading)
    {
        if (reading.Ending is null)
            archive?.Keep(reading.Sha256!, Name, reading.Content);
    }

    private FileStream Open()
    {
        var stream = OpenedFile.Open(file.Path);
        if (!OpenedFile.IsBeingWritten(stream.SafeFileHandle))
            return stream;
        stream.Dispose();
        throw new IOException(OpenedFile.WrittenReason);
    }
}
