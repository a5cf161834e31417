using System.Globalization;
using System.IO.Compression;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>Unpacks an archive, and those within it, into files of a folder that are called 1, 2, 3 …</summary>
/// <param name="folder">Made for the first file.</param>
/// <param name="passwords">Tried in turn on what is locked.</param>
internal sealed class Unpacking(string folder, IReadOnlyList<string> passwords, UnpackingBudget budget)
{
    /// <summary>An archive in an archive in an archive.</summary>
    public const int MostDepth = 3;

    // One within that has more stays packed, and is told as too large.
    private const long MostNestedBytes = 256 << 20;

    private readonly MemberNames _names = new();
    private readonly List<UnpackedMember> _members = [];
    private readonly List<string> _leftOut = [];
    private int _files;

    /// <returns>What was unpacked, or why nothing was.</returns>
    /// <exception cref="UnreadableException">The archive goes over a limit.</exception>
    /// <exception cref="EnvironmentException">The disk took no more.</exception>
    public (UnpackedArchive? Archive, string? Refusal) Of(Stream content, ArchiveKind kind, string name)
    {
        var loss = Unpack(new PackedArchive(content, kind, name, "", 1));
        return _members.Count == 0 ? (null, loss ?? ArchiveFault.Nothing) : (new UnpackedArchive(_members, _leftOut, loss), null);
    }

    /// <returns>A sentence on what could not be unpacked; null where all could.</returns>
    private string? Unpack(PackedArchive archive)
    {
        if (archive.Kind == ArchiveKind.GZip)
            return UnpackGZip(archive);
        var opening = ArchiveOpening.Of(archive.Content, archive.Kind, archive.Name, passwords);
        return opening.Refusal ?? UnpackFiles(archive, opening.Password);
    }

    private string? UnpackFiles(PackedArchive archive, string? password)
    {
        var (lost, isPart) = (new List<string>(), false);
        using var files = new PackedFiles(archive.Content, archive.Kind, password);
        while (files.Next() is { } file)
        {
            isPart |= file.IsCut;
            if (Unpack(archive, file) is { } loss)
                lost.Add(loss);
        }
        if (isPart)
            return ArchiveFault.Part;
        return lost.Count == 0 && !files.IsCutOff ? null : ArchiveFault.Losses(lost, files.IsCutOff);
    }

    /// <returns>The file's name and what is wrong with it; null where it was unpacked or left out.</returns>
    private string? Unpack(PackedArchive archive, PackedFile file)
    {
        budget.BeginFile();
        var name = MemberNames.Clean(file.Name);
        if (file.IsSpecial || Clutter.Is(name))
        {
            _leftOut.Add(archive.Prefix + name);
            return null;
        }
        var number = ++_files;
        if (Write(number, to => file.CopyTo(to, budget)) is { } fault)
            return $"{name} ({ArchiveFault.OfFile(file, fault)})";
        Add(number, _names.Free(archive.Prefix + name), archive.Depth);
        return null;
    }

    /// <summary>A GZIP holds one file and seldom its name. A TAR in it is no archive of its own.</summary>
    private string? UnpackGZip(PackedArchive archive)
    {
        budget.BeginFile();
        var number = ++_files;
        using (var packed = new GZipStream(archive.Content, CompressionMode.Decompress, leaveOpen: true))
            if (Write(number, file => budget.Copy(packed, file)) is { } fault)
                return ArchiveFault.Damaged(fault);
        if (KindOf(number, archive.InnerName) != ArchiveKind.Tar)
        {
            Add(number, _names.Free(archive.Prefix + archive.InnerName), archive.Depth);
            return null;
        }
        using var tar = File.OpenRead(PathOf(number));
        var loss = Unpack(archive with { Content = tar, Kind = ArchiveKind.Tar });
        File.Delete(PathOf(number));
        return loss;
    }

    /// <summary>Takes a file for a member, or for an archive of members.</summary>
    private void Add(int number, string name, int depth)
    {
        if (KindOf(number, name) is not { } kind)
            _members.Add(new UnpackedMember(number, name, null));
        else if (depth == MostDepth)
            _members.Add(new UnpackedMember(number, name, ArchiveFault.TooDeep));
        else
            UnpackNested(number, name, kind, depth + 1);
    }

    /// <summary>One that holds more than could be unpacked stays as a member beside what could.</summary>
    private void UnpackNested(int number, string name, ArchiveKind kind, int depth)
    {
        var before = _members.Count;
        using (var content = File.OpenRead(PathOf(number)))
        {
            var loss = Unpack(new PackedArchive(content, kind, Path.GetFileName(name), name + MemberNames.Separator, depth));
            if (loss is not null || _members.Count == before)
            {
                _members.Add(new UnpackedMember(number, name, loss ?? ArchiveFault.Nothing));
                return;
            }
        }
        File.Delete(PathOf(number));
    }

    /// <returns>What the archive is to blame for.</returns>
    private Exception? Write(int number, Action<Stream> copy)
    {
        PrivateFolder.Make(folder);
        using var file = PrivateFolder.CreateFile(PathOf(number));
        try
        {
            copy(file);
            return null;
        }
        catch (Exception e) when (ArchiveFault.IsOfArchive(e))
        {
            File.Delete(PathOf(number));
            return e;
        }
    }

    private ArchiveKind? KindOf(int number, string name)
    {
        using var file = File.OpenRead(PathOf(number));
        var beginning = new byte[ArchiveMarks.BeginningBytes];
        var kind = ArchiveMarks.KindOf(beginning.AsSpan(0, file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)));
        if (kind is null || file.Length > MostNestedBytes)
            return null;
        return FormatTable.IsArchive(new FileContent(File.ReadAllBytes(PathOf(number)), name)) ? kind : null;
    }

    private string PathOf(int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
}
