using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Inbox.Arrival;

namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>Reads archived originals again, by today's rules.</summary>
/// <param name="reader">Takes no content for known.</param>
internal sealed class ArchivedReader(OriginalArchive archive, DocumentReader reader)
{
    public async Task<Reading> ReadAsync(string sha256, CancellationToken stop)
    {
        if (archive.Find(sha256) is not { } original)
            return Reading.Failed($"The archive holds no original (sha256 {sha256}).");
        var reading = await reader.ReadAsync(new NamedFile(original, archive: null), stop);
        if (reading.Unpacked is { } files)
        {
            files.Delete();
            return Reading.Failed($"The archived original {original.FullName} is read as an archive now: drop it once more.");
        }
        return reading.Sha256 == sha256 || reading.Sha256 is null
            ? reading
            : Reading.Failed($"The archived original {original.FullName} is damaged: its hash is {reading.Sha256}.");
    }
}
