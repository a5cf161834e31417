namespace Pipeline.Ingest.Formats.Archives;

/// <summary>How an archive can be opened.</summary>
/// <param name="Password">Null where it needs none, or none is known for the files that are locked.</param>
/// <param name="Refusal">A sentence on why it cannot be opened; null where it can.</param>
internal sealed record ArchiveOpening(string? Password, string? Refusal)
{
    /// <param name="passwords">Tried in turn where a file is locked, or the list of files is.</param>
    /// <exception cref="UnreadableException">The first locked file goes over a limit.</exception>
    public static ArchiveOpening Of(Stream archive, ArchiveKind kind, string name, IReadOnlyList<string> passwords)
    {
        try
        {
            return !Locked(archive, kind, null).Any()
                ? new ArchiveOpening(null, null)
                : new ArchiveOpening(passwords.FirstOrDefault(p => Opens(archive, kind, p)), null);
        }
        catch (Exception e) when (ArchiveFault.IsOfPassword(e))
        {
            return passwords.FirstOrDefault(p => Opens(archive, kind, p)) is { } password
                ? new ArchiveOpening(password, null)
                : new ArchiveOpening(null, ArchiveFault.Locked(passwords));
        }
        catch (Exception e) when (ArchiveFault.IsOfArchive(e))
        {
            return new ArchiveOpening(null, ArchiveMarks.IsNamedPart(name) ? ArchiveFault.Part : ArchiveFault.Damaged(e));
        }
    }

    /// <summary>
    /// Whether the first locked file can be unpacked whole: some ways of locking tell a wrong password only by the sum at the end.
    /// </summary>
    private static bool Opens(Stream archive, ArchiveKind kind, string password)
    {
        try
        {
            // While the archive is open: it closes with the loop.
            foreach (var file in Locked(archive, kind, password).Take(1))
                file.CopyTo(new MemoryStream(), new UnpackingBudget(archive.Length));
            return true;
        }
        catch (Exception e) when (ArchiveFault.IsOfArchive(e))
        {
            return false;
        }
    }

    private static IEnumerable<PackedFile> Locked(Stream archive, ArchiveKind kind, string? password) =>
        PackedFiles.In(archive, kind, password).Where(f => f is { IsLocked: true, IsFolder: false });
}
