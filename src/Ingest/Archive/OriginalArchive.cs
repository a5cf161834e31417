using System.Buffers;
using System.Security.Cryptography;

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
    public FileInfo? Find(string sha256) => Copies(sha256).Select(path => new FileInfo(path)).FirstOrDefault();

    /// <summary>The hash that an original is named by.</summary>
    public static string HashOf(FileInfo original) => Path.GetFileNameWithoutExtension(original.Name);

    /// <summary>Keeps a content once, whatever names it comes under. A copy that is spoilt is replaced.</summary>
    /// <param name="sha256">The hash of the content: what is archived under it must be nothing else.</param>
    public void Keep(string sha256, string fileName, byte[] content)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != sha256)
            throw new IOException("what was read is not what was hashed.");
        var copies = Copies(sha256).ToList();
        if (copies.Count == 0)
            PrivateFolder.Make(folder);
        foreach (var spoilt in copies.Count == 0 ? [NewPlace(sha256, fileName)] : copies.Where(c => HashOfContent(c) != sha256))
            AtomicFile.Write(spoilt, folder, file => file.Write(content));
    }

    /// <summary>Deletes what programs that died have left unfinished.</summary>
    public void Sweep() => AtomicFile.Sweep(folder);

    private IEnumerable<string> Copies(string sha256) =>
        Path.Combine(folder, sha256[..2]) is var prefix && Directory.Exists(prefix) ? Directory.EnumerateFiles(prefix, sha256 + "*") : [];

    private string NewPlace(string sha256, string fileName)
    {
        PrivateFolder.MakeWithin(folder, sha256[..2]);
        return PathOf(sha256, fileName);
    }

    private static string HashOfContent(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    // The name comes from outside: only a plain extension is taken from it.
    private static string SafeExtension(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension.Length is > 1 and <= 10 && extension.AsSpan(1).IndexOfAnyExcept(Plain) < 0 ? extension : "";
    }
}
