using System.Security.Cryptography;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>A file of an archive. It goes where one of its own would go, and is deleted from where it was unpacked.</summary>
/// <param name="archive">The archive as it was dropped, or named.</param>
internal sealed class MemberFile(SourceFile archive, UnpackedMember member, FoundFile file)
    : SourceFile(MemberPath.Of(archive.Path, member.Name), file.Signature.Length, MemberPath.NameOf(member.Name))
{
    public SourceFile In => archive;

    public override string? Refusal => member.Refusal;

    public override byte[] Read()
    {
        using var stream = OpenedFile.Open(file.Path);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    public override string Hash()
    {
        using var stream = OpenedFile.Open(file.Path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public override void Keep(Reading reading)
    {
        if (reading.Ending is null)
            archive.Archive?.Keep(reading.Sha256!, Name, reading.Content);
        else if (reading.Ending.State == IngestState.Quarantined)
            TakeToQuarantine(reading, reading.Ending);
    }

    public override void Conclude(Reading reading, Outcome outcome)
    {
        if (outcome.State == IngestState.Quarantined)
            TakeToQuarantine(reading, outcome);
        File.Delete(file.FullName);
    }

    private void TakeToQuarantine(Reading reading, Outcome outcome)
    {
        if (archive.Quarantine is not { } quarantine)
            return;
        using var stream = OpenedFile.Open(file.Path);
        quarantine.Take(Path, reading, outcome.Reason!, stream);
    }
}
