using System.Security.Cryptography;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Inbox;

/// <summary>A file named on the command line: it stays where it is.</summary>
/// <param name="archive">Null for none.</param>
internal sealed class NamedFile(FileInfo file, OriginalArchive? archive) : SourceFile(file.FullName, file.Exists ? file.Length : 0)
{
    // A named pipe has no length, and opening one would wait for its writer.
    public override byte[] Read() => new FileInfo(Path).Length == 0 ? [] : File.ReadAllBytes(Path);

    public override string Hash()
    {
        using var content = File.OpenRead(Path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public override void Keep(Reading reading)
    {
        if (reading.Ending is null)
            archive?.Keep(reading.Sha256!, Name, reading.Content);
    }
}
