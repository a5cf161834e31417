using System.Text;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Inbox;

/// <summary>The folder of files that cannot be read, each with NAME.reason.txt beside it.</summary>
internal sealed class Quarantine(string folder)
{
    private const string ReasonEnding = ".reason.txt";

    // Most file systems take names of 255 bytes; the reason's ending and the hash must fit too.
    private const int MostNameBytes = 200;

    /// <summary>The quarantine of a database stands beside it.</summary>
    public static Quarantine Of(string database) => new(Path.GetFullPath(database) + ".quarantine");

    public string Folder => folder;

    /// <summary>Copies a file and its reason; the same again changes nothing. Another file of that name gets its hash into the name.</summary>
    /// <param name="source">The open file, for a content too large for memory.</param>
    public void Take(string path, Reading reading, string reason, Stream? source = null)
    {
        var text = Text(path, reading.Sha256, reason);
        var name = SafeName(Path.GetFileName(path));
        var target = Path.Combine(folder, name);
        var isLarge = reading.Content.Length == 0 && source is { Length: > 0 };
        if (isLarge || !TryKeep(target, reading.Content, text))
            target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{reading.Sha256![..12]}{Path.GetExtension(name)}");
        if (isLarge && !(File.Exists(target) && new FileInfo(target).Length == source!.Length))
            AtomicFile.Copy(target, source!);
        else if (!File.Exists(target))
            AtomicFile.Write(target, reading.Content);
        if (!HasReason(target, text))
            AtomicFile.Write(target + ReasonEnding, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The files in it, in the order of their names.</summary>
    public IEnumerable<FileInfo> Files =>
        new DirectoryInfo(folder) is { Exists: true } all
            ? all.EnumerateFiles().Where(f => f.Name[0] != '.' && !f.Name.EndsWith(ReasonEnding, StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal)
            : [];

    /// <summary>Where a file came from: the first line of its reason; its own path where it has none.</summary>
    public static string FormerPath(FileInfo file) =>
        File.Exists(file.FullName + ReasonEnding) && File.ReadLines(file.FullName + ReasonEnding).FirstOrDefault() is { Length: > 0 } path ? path : file.FullName;

    public static string ReasonOf(FileInfo file) =>
        File.Exists(file.FullName + ReasonEnding) ? string.Join(' ', File.ReadLines(file.FullName + ReasonEnding).Skip(2)) : "the reason is missing";

    public static void WriteReason(string file, string formerPath, string? sha256, string reason) =>
        AtomicFile.Write(file + ReasonEnding, Encoding.UTF8.GetBytes(Text(formerPath, sha256, reason)));

    /// <summary>A file that is safe elsewhere leaves.</summary>
    public static void Release(string file)
    {
        File.Delete(file);
        File.Delete(file + ReasonEnding);
    }

    private static string Text(string path, string? sha256, string reason) => $"{PrintableName.Of(path)}\nsha256 {sha256 ?? "unknown"}\n{reason}\n";

    /// <returns>False where the name belongs to another file.</returns>
    private static bool TryKeep(string target, byte[] content, string text) =>
        File.Exists(target)
            ? (!File.Exists(target + ReasonEnding) || HasReason(target, text)) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content)
            : AtomicFile.TryWriteNew(target, content);

    private static bool HasReason(string target, string text) =>
        File.Exists(target + ReasonEnding) && File.ReadAllText(target + ReasonEnding) == text;

    private static string SafeName(string name)
    {
        var printable = PrintableName.Of(name);
        var extension = Path.GetExtension(printable);
        var stem = new StringBuilder(Path.GetFileNameWithoutExtension(printable));
        while (Encoding.UTF8.GetByteCount(stem + extension) > MostNameBytes && stem.Length > 1)
            stem.Length -= char.IsLowSurrogate(stem[^1]) ? 2 : 1;
        return stem + extension;
    }
}
