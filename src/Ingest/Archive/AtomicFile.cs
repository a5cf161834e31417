namespace Pipeline.Ingest.Archive;

/// <summary>
/// Writes files that are there whole or not at all, also after a power cut. They are written under a name that ends with
/// <see cref="UnfinishedEnding"/>, in the folder that they go to or one above it.
/// </summary>
internal static class AtomicFile
{
    /// <summary>What a write that was cut off may leave behind.</summary>
    public const string UnfinishedEnding = ".unfinished";

    /// <summary>Replaces what is there.</summary>
    /// <param name="within">The folder for the unfinished file, on the same disk.</param>
    public static void Write(string path, string within, Action<Stream> write) => Write(path, within, write, overwrite: true);

    /// <returns>False where the name is taken, also by a process that was faster.</returns>
    public static bool TryWriteNew(string path, string within, Action<Stream> write)
    {
        try
        {
            Write(path, within, write, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Deletes what writes of programs that died have left in a folder; what is being written is locked, and stays.</summary>
    public static void Sweep(string folder, bool alsoBelow = false)
    {
        if (!Directory.Exists(folder))
            return;
        // The journal that SQLite keeps beside an unfinished backup comes after it, and goes after it.
        var depth = alsoBelow ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        foreach (var file in Directory.EnumerateFiles(folder, $".*{UnfinishedEnding}*", depth).Order(StringComparer.Ordinal))
            if (!file.EndsWith("-journal", StringComparison.Ordinal) || !File.Exists(file[..^"-journal".Length]))
                DeleteIfDead(file);
    }

    public static string UnfinishedIn(string folder) => Path.Combine(folder, $".{Guid.NewGuid():N}{UnfinishedEnding}");

    private static void DeleteIfDead(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is being written, or another process was faster.
        }
    }

    /// <summary>Writes, flushes to the disk, then takes the path's name, and lets go only then.</summary>
    private static void Write(string path, string within, Action<Stream> write, bool overwrite)
    {
        var unfinished = UnfinishedIn(within);
        using var file = PrivateFolder.CreateFile(unfinished);
        try
        {
            write(file);
            file.Flush(flushToDisk: true);
            File.Move(unfinished, path, overwrite);
            FolderFlush.Now(Path.GetDirectoryName(path)!);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
