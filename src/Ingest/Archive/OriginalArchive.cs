using System.Buffers;

namespace Pipeline.Ingest.Archive;

/// <summary>The originals, by the hash of their content: ab/abcdef….txt.</summary>
internal sealed class OriginalArchive(string folder)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The archive of a database stands beside it.</summary>
    public static OriginalArchive Of(string database) => new(Path.GetFullPath(database) + ".archive");

    public string Folder => folder;

    public string PathOf(string sha256, string fileName) =>
        Path.Combine(folder, sha256[..2], sha256 + SafeExtension(fileName));

    /// <summary>What is in it, in the order of the hashes.</summary>
    public IEnumerable<FileInfo> Originals() =>
        new DirectoryInfo(folder) is { Exists: true } all
            ? all.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Name[0] != '.').OrderBy(f => f.Name, StringComparer.Ordinal)
            : [];

    /// <summary>The original of a content; null where there is none.</summary>
    public FileInfo? Find(string sha256)
    {
        var prefix = new DirectoryInfo(Path.Combine(folder, sha256[..2]));
        return prefix.Exists ? prefix.EnumerateFiles(sha256 + "*").FirstOrDefault() : null;
    }

    /// <summary>The hash that an original is named by.</summary>
    public static string HashOf(FileInfo original) => Path.GetFileNameWithoutExtension(original.Name);

    /// <summary>Keeps a content once, whatever names it comes under.</summary>
    public void Keep(string sha256, string fileName, byte[] content)
    {
        if (!Holds(sha256, content.Length))
            AtomicFile.Write(PathOf(sha256, fileName), content);
    }

    private bool Holds(string sha256, long length)
    {
        var prefix = new DirectoryInfo(Path.Combine(folder, sha256[..2]));
        return prefix.Exists && prefix.EnumerateFiles(sha256 + "*").Any(f => f.Length == length);
    }

    // The name comes from outside: only a plain extension is taken from it.
    private static string SafeExtension(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension.Length is > 1 and <= 10 && extension.AsSpan(1).IndexOfAnyExcept(Plain) < 0 ? extension : "";
    }
}
