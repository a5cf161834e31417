using System.IO.Enumeration;

namespace Pipeline.Ingest.Inbox;

/// <summary>The files of a folder and its folders, in the order of their paths.</summary>
/// <param name="refused">Told of what is not taken and should be known: symbolic links and folders that cannot be opened.</param>
internal sealed class FolderScan(Action<string, string> refused)
{
    public const string LinkReason = "It is a symbolic link, and links are not followed; give the file itself.";

    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public IEnumerable<FileInfo> Under(DirectoryInfo folder)
    {
        foreach (var (name, attributes) in Entries(folder))
        {
            var path = Path.Combine(folder.FullName, name);
            if (attributes.HasFlag(FileAttributes.ReparsePoint))
                refused(path, LinkReason);
            else if (!attributes.HasFlag(FileAttributes.Directory))
                yield return new FileInfo(path);
            else
                foreach (var inner in Under(new DirectoryInfo(path)))
                    yield return inner;
        }
    }

    /// <summary>Names only: an inbox may hold a hundred thousand.</summary>
    private List<(string Name, FileAttributes Attributes)> Entries(DirectoryInfo folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Name, FileAttributes Attributes)>(folder.FullName, (ref FileSystemEntry e) => (e.FileName.ToString(), e.Attributes), All)
                .Where(e => !UnfinishedName.Is(e.Name)).ToList();
            entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(folder.FullName, $"The folder cannot be opened: {e.Message}");
            return [];
        }
    }
}
