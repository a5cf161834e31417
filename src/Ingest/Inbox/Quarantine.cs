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
    public void Take(string path, Reading reading, string reason)
    {
        Directory.CreateDirectory(folder);
        var text = $"{PrintableName.Of(path)}\nsha256 {reading.Sha256 ?? "unknown"}\n{reason}\n";
        var target = TargetOf(path, reading.Sha256, text);
        if (reading.Sha256 is null)
            File.Copy(path, target, overwrite: true);
        else
            AtomicFile.Write(target, reading.Content);
    }

    /// <summary>The name is taken by whoever writes its reason first.</summary>
    private string TargetOf(string path, string? sha256, string text)
    {
        var name = SafeName(Path.GetFileName(path));
        var target = Path.Combine(folder, name);
        if (sha256 is not null && (HasReason(target, text) || (!File.Exists(target) && TryWriteReason(target, text))))
            return target;
        var unique = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{sha256?[..12] ?? Guid.NewGuid().ToString("N")}{Path.GetExtension(name)}");
        AtomicFile.Write(unique + ReasonEnding, Encoding.UTF8.GetBytes(text));
        return unique;
    }

    private static bool HasReason(string target, string text) =>
        File.Exists(target + ReasonEnding) && File.ReadAllText(target + ReasonEnding) == text;

    private static bool TryWriteReason(string target, string text)
    {
        try
        {
            using var file = new FileStream(target + ReasonEnding, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (IOException) when (File.Exists(target + ReasonEnding))
        {
            return false;
        }
    }

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
