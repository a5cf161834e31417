namespace Pipeline.Ingest.Inbox;

/// <summary>The files of a folder and its folders, in the order of their paths.</summary>
/// <param name="refused">Told of what is not taken and should be known: symbolic links and folders that cannot be opened.</param>
internal sealed class FolderScan(Action<string, string> refused)
{
    public const string LinkReason = "It is a symbolic link, and links are not followed; give the file itself.";

    public IEnumerable<FileInfo> Under(DirectoryInfo folder)
    {
        foreach (var entry in Entries(folder))
            if (entry.LinkTarget is not null)
                refused(entry.FullName, LinkReason);
            else if (entry is FileInfo file)
                yield return file;
            else
                foreach (var inner in Under((DirectoryInfo)entry))
                    yield return inner;
    }

    private List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFileSystemInfos()
                .Where(e => !UnfinishedName.Is(e.Name))
                .OrderBy(e => e.Name, StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(folder.FullName, $"The folder cannot be opened: {e.Message}");
            return [];
        }
    }
}
