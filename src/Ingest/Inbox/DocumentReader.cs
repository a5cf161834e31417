using System.Security.Cryptography;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Workers;
using Pipeline.Ingest.Store;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Inbox;

/// <summary>Reads a file into filings. Whatever is wrong with the file, only this file pays for it.</summary>
/// <param name="database">Pages of files that are not finished are kept beside it.</param>
/// <param name="isKnown">Whether a content (by its hash) is stored already, and need not be read again.</param>
/// <param name="passwords">Tried in turn on PDFs that are locked.</param>
internal sealed class DocumentReader : IDisposable
{
    private const long MostBytes = 256 << 20;

    private readonly Func<string, bool> _isKnown;
    private readonly WorkerPool _workers;
    private readonly DocumentExtractor _extractor;

    public DocumentReader(string database, Func<string, bool> isKnown, IReadOnlyList<string> passwords)
    {
        var limits = new WorkerLimits();
        _isKnown = isKnown;
        _workers = new WorkerPool(passwords, limits, WorkerStart.OfFilings(limits, RecognizedPages.FolderOf(database)));
        _extractor = new DocumentExtractor(_workers.ReadAsync);
    }

    /// <summary>How far the reading of PDFs has come.</summary>
    public PageTally Pages => _workers.Pages;

    /// <param name="stop">Ends the reading of PDFs at once; they are to be tried again.</param>
    public async Task<Reading> ReadAsync(SourceFile file, CancellationToken stop)
    {
        try
        {
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

    public void Dispose() => _workers.Dispose();

    private async Task<Reading> ReadAsync(string name, byte[] content, CancellationToken stop)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (_isKnown(sha256))
            return new Reading(content, sha256, null, null);
        try
        {
            var extraction = await _extractor.ExtractAsync(content, name, stop);
            return extraction.Document is { } document
                ? new Reading(content, sha256, ParsedDocument.Of(sha256, name, document, DocumentParser.Parse(document)), null)
                : Quarantined(content, sha256, extraction.Refusal!);
        }
#pragma warning disable CA1031 // A bug in a rule must cost one file and not the run.
        catch (Exception e) when (e is not (OperationCanceledException or EnvironmentException))
#pragma warning restore CA1031
        {
            return Quarantined(content, sha256, $"The file could not be parsed, which is a fault of this program ({e.GetType().Name}: {e.Message}). Please report it with the file.");
        }
    }

    private static Reading Quarantined(byte[] content, string sha256, string reason) =>
        new(content, sha256, null, new Outcome(IngestState.Quarantined, reason));

    private static Reading TooLarge(SourceFile file) =>
        Quarantined([], file.Hash(), $"The file has {file.Length >> 20} MB; the most that is read is {MostBytes >> 20} MB.");
}
