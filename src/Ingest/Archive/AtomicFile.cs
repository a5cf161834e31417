namespace Pipeline.Ingest.Archive;

/// <summary>Writes files that are there whole or not at all, also after a power cut.</summary>
internal static class AtomicFile
{
    private const string Unfinished = ".unfinished";

    public static bool IsWhole(string name) => !name.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>Writes beside the path, flushes to the disk, then takes the name.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
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
