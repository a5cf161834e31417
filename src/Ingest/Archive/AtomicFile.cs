namespace Pipeline.Ingest.Archive;

/// <summary>Writes files that are there whole or not at all, also after a power cut.</summary>
internal static class AtomicFile
{
    /// <summary>What a write that was cut off may leave behind.</summary>
    public const string UnfinishedEnding = ".unfinished";

    /// <summary>Writes beside the path under a name of its own, flushes to the disk, then takes the path's name.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: true);

    /// <returns>False where the name is taken, also by a process that was faster.</returns>
    public static bool TryWriteNew(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Write(path, content, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}{UnfinishedEnding}");
        try
        {
            using (var file = File.Create(unfinished))
            {
                file.Write(content);
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
