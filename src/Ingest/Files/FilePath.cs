using System.Text;

namespace Pipeline.Ingest.Files;

/// <summary>Where a file is: the text it is known by, and on Linux the bytes it is opened by.</summary>
internal sealed class FilePath
{
    private readonly byte[] _root;
    private readonly IReadOnlyList<byte[]> _below;

    /// <param name="text">Absolute.</param>
    /// <param name="root">The folder that a person named; no link is followed below it.</param>
    /// <param name="below">The names from there on, the file's last.</param>
    public FilePath(string text, byte[] root, IReadOnlyList<byte[]> below) => (Text, _root, _below) = (text, root, below);

    public string Text { get; }

    public byte[] Name => _below[^1];

    /// <summary>A file by the text it is known by, or by its very name.</summary>
    /// <param name="root">As above; without it, the folder of the file.</param>
    public static FilePath Of(string path, string? root = null)
    {
        var text = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!FolderHandle.IsSupported)
            return new FilePath(text, [], []);
        var folder = root is null ? Path.GetDirectoryName(text) ?? text : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        return OfBytes(text, BytesOf(text), BytesOf(folder));
    }

    /// <summary>A file whose absolute path is known as bytes.</summary>
    public static FilePath Of(byte[] path)
    {
        var plain = path.AsSpan().TrimEnd((byte)'/').ToArray();
        var folder = plain[..Math.Max(0, plain.AsSpan().LastIndexOf((byte)'/'))];
        return OfBytes(Path.GetFullPath(FileName.OfPath(plain) is { Length: > 0 } text ? text : "/"), plain, folder);
    }

    /// <summary>What the path names; null for nothing. A link to a folder is a folder, since who names it knows what it is.</summary>
    public FileKind? Kind()
    {
        if (!FolderHandle.IsSupported)
            return KindByPath();
        if (_below.Count == 0 || IsFolder())
            return FileKind.Folder;
        using var folder = OpenFolder();
        return folder.StatusOf(Name)?.Kind;
    }

    /// <summary>The same for the same file, whatever it is known by.</summary>
    public string Key => FolderHandle.IsSupported ? Convert.ToHexString(Bytes) : Text;

    /// <summary>A file of the folder that this path names.</summary>
    public FilePath With(byte[] name, string text) => new(Path.Combine(Text, text), _root, [.. _below, name]);

    /// <summary>The folder that the file is in, reached over no link.</summary>
    public FolderHandle OpenFolder()
    {
        var folder = FolderHandle.Open(_root.Length == 0 ? "/"u8.ToArray() : _root);
        foreach (var name in _below.SkipLast(1))
            using (var outer = folder)
                folder = outer.Enter(name);
        return folder;
    }

    /// <summary>The absolute path as the system has it.</summary>
    public byte[] Bytes => [.. _root, .. _below.SelectMany(name => (byte[])[(byte)'/', .. name])];

    /// <summary>
    /// The bytes of a path: those of its text where there is such a file, else those of the file that is known by the text.
    /// </summary>
    public static byte[] BytesOf(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        if (Path.Exists(path) || Path.GetDirectoryName(path) is not { } folder)
            return bytes;
        var outer = BytesOf(folder);
        return Find(outer, Path.GetFileName(path)) is { } name ? [.. outer, (byte)'/', .. name] : bytes;
    }

    private FileKind? KindByPath()
    {
        if (Directory.Exists(Text))
            return FileKind.Folder;
        return new FileInfo(Text) is not { Exists: true } file ? null : file.LinkTarget is null ? FileKind.File : FileKind.Link;
    }

    private bool IsFolder()
    {
        try
        {
            FolderHandle.Open(Bytes).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[]? Find(byte[] folder, string text)
    {
        try
        {
            using var handle = FolderHandle.Open(folder);
            return FileName.OfFolder(handle.Names()).FirstOrDefault(n => n.Text == text).Name;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FilePath OfBytes(string text, byte[] path, byte[] root) =>
        new(text, root, [.. Names(path.AsSpan(path.AsSpan().StartsWith(root) ? root.Length : 0))]);

    private static List<byte[]> Names(ReadOnlySpan<byte> path)
    {
        var names = new List<byte[]>();
        foreach (var part in path.Split((byte)'/'))
            if (path[part].Length > 0)
                names.Add(path[part].ToArray());
        return names;
    }
}
