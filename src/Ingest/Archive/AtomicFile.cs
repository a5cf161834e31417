namespace Pipeline.Ingest.Archive;

/// <summary>Writes files that are there whole or not at all, also after a power cut.</summary>
internal static class AtomicFile
{
    /// <summary>What a write that was cut off may leave behind.</summary>
    public const string UnfinishedEnding = ".unfinished";

    // Longer than any write takes.
    private static readonly TimeSpan GivenUp = TimeSpan.FromDays(1);

    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content), overwrite: true);

    /// <summary>From its beginning.</summary>
    public static void Copy(string path, Stream content) => Write(path, file =>
    {
        content.Position = 0;
        content.CopyTo(file);
    }, overwrite: true);

    /// <returns>False where the name is taken, also by a process that was faster.</returns>
    public static bool TryWriteNew(string path, byte[] content)
    {
        try
        {
            Write(path, file => file.Write(content), overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Deletes what writes that were cut off have left in a folder.</summary>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(".*" + UnfinishedEnding, SearchOption.AllDirectories))
            if (DateTime.UtcNow - file.LastWriteTimeUtc > GivenUp)
                file.Delete();
    }

    /// <summary>Writes beside the path under a name of its own, flushes to the disk, then takes the path's name.</summary>
    private static void Write(string path, Action<FileStream> write, bool overwrite)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}{UnfinishedEnding}");
        try
        {
            using (var file = File.Create(unfinished))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite);
            FolderFlush.Now(folder.FullName);
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
