using System.Collections.Concurrent;
using System.Security.Cryptography;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Formats.Archives;
using Pipeline.Ingest.Formats.Office;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Inbox;

/// <summary>Has files read into filings by worker processes. Whatever is wrong with a file, only this file pays for it.</summary>
/// <param name="database">Pages of files that are not finished are kept beside it, and what is unpacked or converted.</param>
/// <param name="isKnown">Whether a content (by its hash) is stored already, and need not be read again.</param>
/// <param name="decisionsOn">What people decided on a content, the oldest first.</param>
/// <param name="passwords">Tried in turn on files that are locked.</param>
internal sealed class DocumentReader : IDisposable
{
    private const long MostBytes = 256 << 20;

    private readonly Func<string, bool> _isKnown;
    private readonly Func<string, IReadOnlyList<Decision>> _decisionsOn;
    private readonly WorkerPool _workers;
    private readonly UnpackFolder _unpacked;
    private readonly ConcurrentDictionary<string, Task<Reading>> _underWay = new(StringComparer.Ordinal);

    public DocumentReader(
        string database, Func<string, bool> isKnown, Func<string, IReadOnlyList<Decision>> decisionsOn, IReadOnlyList<string> passwords)
    {
        var limits = new WorkerLimits();
        (_isKnown, _decisionsOn) = (isKnown, decisionsOn);
        _unpacked = new UnpackFolder(database);
        _workers = new WorkerPool(passwords, limits, WorkerStart.OfFilings(limits, RecognizedPages.FolderOf(database)));
    }

    /// <summary>How far the reading of files with pages has come.</summary>
    public PageTally Pages => _workers.Pages;

    /// <summary>
    /// Takes the file's content before it returns, so that of several files with one content the first that is asked for is read.
    /// </summary>
    /// <param name="stop">Ends the reading at once; what was not read is to be tried again.</param>
    public async Task<Reading> ReadAsync(SourceFile file, CancellationToken stop)
    {
        try
        {
            if (file.Refusal is { } refusal)
                return Quarantined([], file.Hash(), refusal);
            return file.Length <= MostBytes ? await ReadAsync(file.Name, file.Read(), stop) : TooLarge(file);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Reading.Failed("The program was stopped before the file was read.");
        }
        catch (EnvironmentException e)
        {
            return Reading.Failed(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Reading.Failed($"The file could not be read: {e.Message}");
        }
    }

    public void Dispose()
    {
        _workers.Dispose();
        _unpacked.Dispose();
    }

    private async Task<Reading> ReadAsync(string name, byte[] content, CancellationToken stop)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (_isKnown(sha256))
            return new Reading(content, sha256, null, null);
        if (_underWay.TryGetValue(sha256, out var first) && await first is { Document: not null })
            return new Reading(content, sha256, null, null);
        var reading = ReadAsync(name, content, sha256, stop);
        _underWay[sha256] = reading;
        try
        {
            return await reading;
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(sha256, reading));
        }
    }

    private async Task<Reading> ReadAsync(string name, byte[] content, string sha256, CancellationToken stop)
    {
        var folder = ArchiveMarks.KindOf(content) is null && !OlderWordFormat.MayBe(content) ? null : _unpacked.Next();
        UnpackedFiles? unpacked = null;
        try
        {
            var decisions = _decisionsOn(sha256);
            var reply = await _workers.ReadAsync(name, content, folder, decisions, stop);
            unpacked = reply.Archive is { } archive ? new UnpackedFiles(folder!, archive) : null;
            return reply.Refusal is { } refusal
                ? Quarantined(content, sha256, refusal)
                : new Reading(content, sha256, unpacked is null ? FilingReader.DocumentOf(reply) : null, null)
                {
                    Unpacked = unpacked,
                    LastDecision = decisions is [.., var last] ? last.Id : 0,
                };
        }
        finally
        {
            if (folder is not null && unpacked is null)
                UnpackFolder.Delete(folder);
        }
    }

    private static Reading Quarantined(byte[] content, string sha256, string reason) =>
        new(content, sha256, null, new Outcome(IngestState.Quarantined, reason));

    private static Reading TooLarge(SourceFile file) =>
        Quarantined([], file.Hash(), $"The file has {file.Length >> 20} MB; the most that is read is {MostBytes >> 20} MB. Split it.");
}
