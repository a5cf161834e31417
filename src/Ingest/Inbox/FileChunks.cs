namespace Pipeline.Ingest.Inbox;

/// <summary>Cuts a run of files into chunks that share a transaction, small enough that some of them fit in memory.</summary>
internal static class FileChunks
{
    private const int MostFiles = 32;
    private const long MostBytes = 16 << 20;

    /// <summary>Takes no file before its chunk is asked for. A file above the limit is a chunk of its own.</summary>
    public static IEnumerable<IReadOnlyList<SourceFile>> Of(IEnumerable<SourceFile> files)
    {
        var chunk = new List<SourceFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (chunk.Count > 0 && (chunk.Count == MostFiles || bytes + file.Length > MostBytes))
            {
                yield return chunk;
                (chunk, bytes) = ([], 0);
            }
            chunk.Add(file);
            bytes += file.Length;
        }
        if (chunk.Count > 0)
            yield return chunk;
    }
}
