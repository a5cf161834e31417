using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox.Members;

namespace Pipeline.Ingest.Inbox.Outlets;

/// <summary>
/// The folder of files that cannot be read. Why NAME cannot be read stands in reasons/NAME.txt: no file can be taken for the reason
/// of another, and none is ever overwritten.
/// </summary>
internal sealed class Quarantine(string folder)
{
    /// <summary>The folder in it that holds the reasons.</summary>
    public const string Reasons = "reasons";

    // Most file systems take names of 255 bytes; the hash, a number and the reason's ending must fit too.
    private const int MostNameBytes = 200;

    private const int LongestExtension = 20;

    private readonly Lazy<bool> _formerReasonsMoved = new(() => FormerReasons.TryMove(folder));

    /// <summary>The quarantine of a database stands beside it.</summary>
    public static Quarantine Of(string database) => new(Path.GetFullPath(database) + ".quarantine");

    public string Folder => folder;

    /// <summary>
    /// Copies a file and its reason; the same again changes nothing. Another file of that name gets its hash into the name.
    /// </summary>
    /// <param name="source">The open file, for a content too large for memory.</param>
    public void Take(string path, Reading reading, string reason, Stream? source = null)
    {
        PrivateFolder.Make(folder);
        _ = _formerReasonsMoved.Value;
        var content = reading.Content.Length == 0 && source is { Length: > 0 } ? source : new MemoryStream(reading.Content);
        var target = Names(SafeName(MemberPath.NameOf(path)), reading.Sha256!).Select(n => Path.Combine(folder, n))
            .Where(t => IsItsName(t, path, reading.Sha256!))
            .First(t => File.Exists(t) || AtomicFile.TryWriteNew(t, folder, file => CopyWhole(content, file)));
        WriteReason(target, path, reading.Sha256, reason);
    }

    /// <summary>The files in it, in the order of their names.</summary>
    public IEnumerable<FileInfo> Files =>
        new DirectoryInfo(folder) is { Exists: true } all && _formerReasonsMoved.Value
            ? all.EnumerateFiles().Where(f => f.Name[0] != '.').OrderBy(f => f.Name, StringComparer.Ordinal)
            : [];

    /// <summary>Where a file came from: the first line of its reason; its own path where it has none.</summary>
    public static string FormerPath(FileInfo file) =>
        LinesOfReason(file.FullName) is [{ Length: > 0 } path, ..] ? path : file.FullName;

    public static string ReasonOf(FileInfo file) =>
        LinesOfReason(file.FullName) is { Length: > 0 } lines ? string.Join(' ', lines.Skip(2)) : "the reason is missing";

    public static void WriteReason(string file, string formerPath, string? sha256, string reason)
    {
        var text = $"{Printable.Line(formerPath)}\n{HashLine(sha256)}\n{reason}\n";
        var path = PathOfReason(file);
        PrivateFolder.MakeWithin(Path.GetDirectoryName(file)!, Reasons);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            AtomicFile.Write(path, Path.GetDirectoryName(file)!, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The reason of a file that is safe elsewhere leaves.</summary>
    public static void Forget(string file) => File.Delete(PathOfReason(file));

    /// <summary>Deletes what programs that died have left unfinished, and puts back what was leaving.</summary>
    public void Sweep()
    {
        AtomicFile.Sweep(folder);
        LeavingFile.PutBackIn(folder);
    }

    public static string PathOfReason(string file) => Path.Combine(Path.GetDirectoryName(file)!, Reasons, Path.GetFileName(file) + ".txt");

    /// <summary>Free, or that of the same file from the same place; also after a cut between file and reason.</summary>
    private static bool IsItsName(string target, string path, string sha256) =>
        !string.Equals(Path.GetFileName(target), Reasons, StringComparison.OrdinalIgnoreCase)
        && (!Path.Exists(target) || (File.Exists(target) && Hash(target) == sha256))
        && (LinesOfReason(target) is not { Length: > 0 } lines || lines.Take(2).SequenceEqual([Printable.Line(path), HashLine(sha256)]));

    private static IEnumerable<string> Names(string name, string sha256)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        yield return name;
        yield return $"{stem}.{sha256[..12]}{extension}";
        for (var number = 2; ; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{stem}.{sha256[..12]}.{number}{extension}");
    }

    private static string HashLine(string? sha256) => $"sha256 {sha256 ?? "unknown"}";

    private static string[] LinesOfReason(string file) => File.Exists(PathOfReason(file)) ? File.ReadAllLines(PathOfReason(file)) : [];

    private static string Hash(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static void CopyWhole(Stream content, Stream file)
    {
        content.Position = 0;
        content.CopyTo(file);
    }

    private static string SafeName(string name)
    {
        var printable = Printable.Line(name);
        var extension = Path.GetExtension(printable) is { Length: <= LongestExtension } plain ? plain : "";
        var stem = new StringBuilder(printable[..^extension.Length]);
        while (Encoding.UTF8.GetByteCount(stem + extension) > MostNameBytes && stem.Length > 1)
            stem.Length -= char.IsLowSurrogate(stem[^1]) ? 2 : 1;
        return stem + extension;
    }
}
