namespace Pipeline.Ingest.Archive;

/// <summary>
/// Folders and files of this program are their owner's alone when they are made. What is made in a folder later takes the folder's
/// permissions: who lets a group read it (chmod g+rx) lets it read what comes.
/// </summary>
internal static class PrivateFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Special = UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit;

    /// <summary>Makes the folder where there is none.</summary>
    public static void Make(string folder)
    {
        if (!Directory.Exists(folder))
            Make(folder, Owner);
    }

    /// <summary>Makes a folder in one that is there.</summary>
    public static void MakeWithin(string folder, string name)
    {
        if (!Directory.Exists(Path.Combine(folder, name)))
            Make(Path.Combine(folder, name), OperatingSystem.IsWindows() ? Owner : File.GetUnixFileMode(folder) & ~Special);
    }

    /// <summary>A new file, with a lock that others can share, while it is open.</summary>
    public static FileStream CreateFile(string path)
    {
        const FileShare all = FileShare.ReadWrite | FileShare.Delete;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = all };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File.GetUnixFileMode(Path.GetDirectoryName(path)!) & ~Special & ~Executable;
        return new FileStream(path, options);
    }

    /// <summary>An empty file for its owner alone, where there is none: whoever writes to it keeps its permissions.</summary>
    /// <remarks>Where it cannot be made, whoever opens it next says so.</remarks>
    public static void PrepareFile(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = Owner & ~Executable,
            };
            new FileStream(path, options).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process made it first, or the one who opens it meets the same fault.
        }
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, mode);
        FolderFlush.Now(Path.GetDirectoryName(Path.GetFullPath(folder))!);
    }
}
