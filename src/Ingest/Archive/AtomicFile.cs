namespace Pipeline.Ingest.Archive;

/// <summary>Writes files that are there whole or not at all, also after a power cut.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the path under a name of its own, flushes to the disk, then takes the path's name.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(folder.FullName, $".{Guid.NewGuid():N}.unfinished");
        try
        {
            using (var file = File.Create(unfinished))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
