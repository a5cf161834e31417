using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;
using Pipeline.Parsers;

namespace Pipeline.Ingest.Verify;

/// <summary>
/// Reads the archived originals again and compares every value that is stored of them. The database is only read, whoever works
/// on it meanwhile: what is read now goes into an empty one in the folder for temporary files.
/// </summary>
/// <param name="passwords">Tried in turn on PDFs that are locked.</param>
/// <param name="report">Told of each fault.</param>
internal sealed class DeepCheck(string database, IReadOnlyList<string> passwords, Action<string> report)
{
    // So many are read at a time.
    private const int Together = 32;

    // Of one filing; the rest is counted.
    private const int MostShown = 20;

    private readonly OriginalArchive _archive = OriginalArchive.Of(database);
    private int _read;

    /// <summary>How many documents there are to read.</summary>
    public int Documents { get; private set; }

    /// <summary>How many of them were read.</summary>
    public int Read => _read;

    /// <summary>How many documents were stored by other rules than today's, and were not compared.</summary>
    public int OfOtherVersions { get; private set; }

    /// <exception cref="EnvironmentException">There is no archive, or the database cannot be read.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!Directory.Exists(_archive.Folder))
            throw new EnvironmentException($"There is no folder {_archive.Folder} with the originals, so that they cannot be read again.");
        using var stored = Database.OpenFilings(database);
        var documents = Whole(stored);
        Documents = documents.Count;
        var folder = Directory.CreateTempSubdirectory("pipeline-verify-").FullName;
        try
        {
            await RunAsync(stored, documents, Path.Combine(folder, "read.db"), stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(
        SqliteConnection stored,
        List<(string Sha256, string Name)> documents,
        string scratch,
        CancellationToken stop)
    {
        using var read = Database.OpenWriter(scratch);
        using var store = new FilingStore(read, TimeProvider.System);
        using var known = new KnownContents(database);
        using var reader = new DocumentReader(scratch, _ => false, known.Decisions, passwords);
        var archived = new ArchivedReader(_archive, reader);
        foreach (var chunk in documents.Chunk(Together).TakeWhile(_ => !stop.IsCancellationRequested))
        {
            var readings = await Task.WhenAll(chunk.Select(d => Task.Run(() => ReadAsync(archived, d, stop))));
            foreach (var (document, reading) in readings.Where(_ => !stop.IsCancellationRequested))
                Compare(stored, read, store, document, reading);
        }
    }

    private async Task<((string, string) Document, Reading Reading)> ReadAsync(
        ArchivedReader archived,
        (string Sha256, string Name) document,
        CancellationToken stop)
    {
        var reading = await archived.ReadAsync(document.Sha256, stop);
        Interlocked.Increment(ref _read);
        return (document, reading);
    }

    /// <summary>Those whose originals are there; the others are told of by the check of the archive.</summary>
    private List<(string Sha256, string Name)> Whole(SqliteConnection stored)
    {
        var all = stored.Query<(string Sha256, string Name, string Version)>(
            "SELECT sha256, min(file_name), min(parser_version) FROM filings GROUP BY sha256 ORDER BY min(filing_id)").ToList();
        OfOtherVersions = all.Count(d => d.Version != DocumentParser.Version);
        return
        [
            .. all.Where(d => d.Version == DocumentParser.Version && _archive.Find(d.Sha256) is not null).Select(d => (d.Sha256, d.Name)),
        ];
    }

    private void Compare(
        SqliteConnection stored,
        SqliteConnection read,
        FilingStore store,
        (string Sha256, string Name) document,
        Reading reading)
    {
        if (reading.Document is null)
        {
            report($"{document.Name} cannot be read again: {reading.Ending!.Reason}");
            return;
        }
        using var snapshot = stored.BeginTransaction(deferred: true);
        // Somebody decided on it while it was read, and it may be stored anew.
        if (DecisionTable.LastOn(stored, document.Sha256) != reading.LastDecision)
            return;
        using var scratch = read.BeginTransaction(deferred: false);
        store.Write(document.Sha256, document.Name, reading.Document);
        var (now, then) = (Parts(read, document.Sha256), Parts(stored, document.Sha256));
        // Without any, a program at work has replaced them meanwhile.
        foreach (var part in now.Keys.Union(then.Keys).Order().Where(_ => then.Count > 0))
            Compare(part, document.Name, stored, then.GetValueOrDefault(part), read, now.GetValueOrDefault(part));
        scratch.Rollback();
    }

    private static Dictionary<long, long> Parts(SqliteConnection connection, string sha256) =>
        connection.Query<(long Part, long Id)>("SELECT part, filing_id FROM filings WHERE sha256 = @sha256 AND parser_version = @version",
            new { sha256, version = DocumentParser.Version }).ToDictionary(f => f.Part, f => f.Id);

    private void Compare(long part, string name, SqliteConnection stored, long storedId, SqliteConnection read, long readId)
    {
        if (storedId == 0 || readId == 0)
        {
            report(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Filing {part} in {name} is {(storedId == 0 ? "read now and is not stored" : "stored and is not read now")}."));
            return;
        }
        var differences = FilingDifference.Between(FilingValues.Of(stored, storedId), FilingValues.Of(read, readId)).ToList();
        foreach (var difference in differences.Take(MostShown))
            report(string.Create(CultureInfo.InvariantCulture, $"Filing {storedId} ({name}): {difference}"));
        if (differences.Count > MostShown)
            report(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Filing {storedId} ({name}): {differences.Count - MostShown} more values or rows differ."));
    }
}
