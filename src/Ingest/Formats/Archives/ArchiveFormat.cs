using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>Archives: what they hold becomes files of the folder that the host gave.</summary>
internal static class ArchiveFormat
{
    public static bool IsOne(FileContent file) => ArchiveMarks.KindOf(file.Bytes) is not null;

    public static Extraction Read(FileContent file, ReadingContext context)
    {
        if (context.Scratch is not { } folder)
            return Extraction.Refused("The file is an archive, and no place was given for what it holds.");
        try
        {
            using var content = new MemoryStream(file.Bytes, writable: false);
            var unpacking = new Unpacking(folder, context.Passwords, new UnpackingBudget(content.Length));
            var (archive, refusal) = unpacking.Of(content, ArchiveMarks.KindOf(file.Bytes)!.Value, file.Name);
            return archive is null ? Extraction.Refused(refusal!) : Extraction.Unpacked(archive);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw UnpackingBudget.DiskFault(e);
        }
    }
}
