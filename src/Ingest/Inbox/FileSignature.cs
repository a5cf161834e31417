using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Inbox;

/// <summary>What changes when a file's content does: its length in bytes and the time of its last write.</summary>
internal readonly record struct FileSignature(long Length, DateTime LastWrite)
{
    public static FileSignature Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);

    public static FileSignature Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));

    /// <returns>Null where there is no such file any more.</returns>
    public static FileSignature? At(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? Of(file) : null;
    }
}
