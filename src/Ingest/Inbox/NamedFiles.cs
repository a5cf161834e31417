namespace Pipeline.Ingest.Inbox;

/// <summary>The files that paths of a command line name, each once.</summary>
internal static class NamedFiles
{
    /// <param name="refused">Told of each path that is not taken, and why.</param>
    /// <exception cref="EnvironmentException">A path names nothing; no file is taken then.</exception>
    public static IReadOnlyList<FileInfo> Of(IReadOnlyList<string> paths, Action<string, string> refused)
    {
        if (paths.FirstOrDefault(p => !Path.Exists(p)) is { } missing)
            throw new EnvironmentException($"There is no file or folder {PrintableName.Of(missing)}; nothing was read. Check the path.");
        return [.. paths.SelectMany(p => Of(p, new FolderScan(refused), refused)).DistinctBy(f => f.FullName)];
    }

    private static IEnumerable<FileInfo> Of(string path, FolderScan scan, Action<string, string> refused)
    {
        // A folder that is named may be a link: who names it knows what it is.
        if (Directory.Exists(path))
            return scan.Under(new DirectoryInfo(path));
        var file = new FileInfo(path);
        if (file.LinkTarget is null)
            return [file];
        refused(path, FolderScan.LinkReason);
        return [];
    }
}
