using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Files;

/// <summary>What changes when a file's content does: its length in bytes and the time of its last write; and which file it is.</summary>
internal readonly record struct FileSignature(long Length, DateTime LastWrite)
{
    public FileIdentity Identity { get; init; }

    public static FileSignature Of(SafeFileHandle file) => FolderHandle.IsSupported
        ? FolderHandle.StatusOf(file).Signature
        : new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));

    public static FileSignature Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
}
