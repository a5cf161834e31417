using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Query;
using Pipeline.Model;

namespace Pipeline.Ingest.Commands;

/// <summary>Reads the archived original of a filing once more, to show its cells.</summary>
internal static class StoredOriginal
{
    private const string OfFiling = "SELECT sha256, file_name FROM filings WHERE filing_id = @id AND text_origin IN ('html', 'office')";

    /// <summary>Its pages; none where it is of another format, or is not in the archive.</summary>
    /// <exception cref="EnvironmentException">It cannot be read; the message says why.</exception>
    public static async Task<IReadOnlyList<Page>> PagesAsync(ReadOnlyDatabase database, string path, long filing, CancellationToken stop)
    {
        if (database.Query(OfFiling, ("@id", filing)).Rows.FirstOrDefault() is not [string sha256, string name]
            || OriginalArchive.Of(path).Find(sha256) is not { } original)
            return [];
        var scratch = Directory.CreateTempSubdirectory("pipeline-show-").FullName;
        try
        {
            var limits = new WorkerLimits();
            using var workers = new WorkerPool([], limits, WorkerStart.OfOriginal(limits));
            var reply = await workers.ReadAsync(
                name,
                await File.ReadAllBytesAsync(original.FullName, stop),
                Path.Combine(scratch, "original"),
                [],
                stop);
            return reply.Refusal is { } refusal ? throw new EnvironmentException(refusal) : OriginalReader.PagesOf(reply);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
