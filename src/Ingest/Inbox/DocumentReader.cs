using System.Security.Cryptography;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Inbox;

/// <summary>Reads a file into filings. Whatever is wrong with the file, only this file pays for it.</summary>
/// <param name="isKnown">Whether a content (by its hash) is stored already, and need not be read again.</param>
internal sealed class DocumentReader(Func<string, bool> isKnown)
{
    private const long MostBytes = 256 << 20;

    public Reading Read(SourceFile file)
    {
        try
        {
            return file.Length <= MostBytes ? Read(file.Name, file.Read()) : TooLarge(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Reading.Failed($"The file could not be read: {e.Message}");
        }
    }

    private Reading Read(string name, byte[] content)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (isKnown(sha256))
            return new Reading(content, sha256, null, null);
        try
        {
            var extraction = DocumentExtractor.Extract(content, name);
            return extraction.Document is { } document
                ? new Reading(content, sha256, ParsedDocument.Of(sha256, name, document, DocumentParser.Parse(document)), null)
                : Quarantined(content, sha256, extraction.Refusal!);
        }
#pragma warning disable CA1031 // A bug in a rule must cost one file and not the run.
        catch (Exception e)
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
