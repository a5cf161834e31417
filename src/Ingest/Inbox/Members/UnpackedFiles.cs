using System.Globalization;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>What an archive was unpacked into, and where it lies.</summary>
internal sealed record UnpackedFiles(string Folder, UnpackedArchive Archive)
{
    public IReadOnlyList<MemberFile> Of(SourceFile archive) => [.. Archive.Members.Select(m => new MemberFile(archive, m, FileOf(m)))];

    public void Delete() => UnpackFolder.Delete(Folder);

    /// <exception cref="IOException">It is not there.</exception>
    private FoundFile FileOf(UnpackedMember member)
    {
        var path = Path.Combine(Folder, member.Number.ToString(CultureInfo.InvariantCulture));
        return FoundFile.At(path, Folder) ?? new FoundFile(FilePath.Of(path, Folder), default);
    }
}
