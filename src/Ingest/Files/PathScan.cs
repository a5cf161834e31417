using System.IO.Enumeration;

namespace Pipeline.Ingest.Files;

/// <summary>The same as <see cref="FolderScan"/> by paths, for systems other than Linux.</summary>
internal static class PathScan
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static IEnumerable<FoundFile> Under(string folder, Action<NotTaken> refused)
    {
        foreach (var (name, attributes) in Entries(folder, refused))
        {
            var path = Path.Combine(folder, name);
            if (attributes.HasFlag(FileAttributes.ReparsePoint))
                refused(new NotTaken(path, FolderScan.LinkReason, IsFailure: false));
            else if (attributes.HasFlag(FileAttributes.Directory))
                foreach (var inner in Under(path, refused))
                    yield return inner;
            else if (FoundFile.At(path) is { } file)
                yield return file;
        }
    }

    /// <summary>Names only: an inbox may hold a hundred thousand.</summary>
    private static List<(string Name, FileAttributes Attributes)> Entries(string folder, Action<NotTaken> refused)
    {
        try
        {
            var all = new FileSystemEnumerable<(string Name, FileAttributes Attributes)>(
                folder, (ref e) => (e.FileName.ToString(), e.Attributes), All);
            var entries = all
                .Where(e => !UnfinishedName.Is(e.Name)).ToList();
            entries.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
            if (!SavedPage.IsFolder(folder, entries.Select(e => e.Name)))
                return entries;
            refused(new NotTaken(folder, SavedPage.Reason, IsFailure: false));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(new NotTaken(folder, $"The folder cannot be opened: {e.Message}", IsFailure: true));
            return [];
        }
    }
}
