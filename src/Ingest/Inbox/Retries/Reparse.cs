using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Retries;

/// <summary>Reads archived originals again by today's rules: the same filings, no double rows.</summary>
/// <param name="report">Told of each original that could not be read; its filings stay as they are.</param>
internal sealed class Reparse(SqliteConnection connection, ArchivedReader reader, TimeProvider clock, Action<string> report)
{
    // So many share a transaction.
    private const int Together = 32;

    /// <param name="filingIds">Of each, the whole document is read.</param>
    /// <exception cref="EnvironmentException">The database or its disk stops the work.</exception>
    public async Task<ReparseTally> RunAsync(IEnumerable<long> filingIds, CancellationToken stop)
    {
        var tally = new ReparseTally();
        using var store = new FilingStore(connection, clock);
        using var reconciliation = new Reconciliation(connection);
        var replacement = new FilingReplacement(connection, store);
        foreach (var chunk in Documents(filingIds).Chunk(Together).TakeWhile(_ => !stop.IsCancellationRequested))
        {
            var read = await Task.WhenAll(
                chunk.Select(d => Task.Run(async () => (d.Name, Reading: await reader.ReadAsync(d.Sha256, stop)))));
            tally += Transaction.Commit(connection, () =>
                read.Aggregate(new ReparseTally(), (sum, d) => sum + Replace(replacement, reconciliation, d.Name, d.Reading)));
        }
        return tally;
    }

    private List<(string Sha256, string Name)> Documents(IEnumerable<long> filingIds)
    {
        var all = connection
            .Query<(long Id, string Sha256, string Name)>("SELECT filing_id, sha256, file_name FROM filings")
            .ToDictionary(f => f.Id);
        return [.. filingIds.Select(id => (all[id].Sha256, all[id].Name)).DistinctBy(d => d.Sha256)];
    }

    private ReparseTally Replace(FilingReplacement replacement, Reconciliation reconciliation, string name, Reading reading)
    {
        if (reading.Document is { } document)
        {
            reconciliation.Forget(reading.Sha256!);
            var isChanged = replacement.Replace(reading.Sha256!, name, document);
            reconciliation.Note(reading.Sha256!);
            return isChanged ? new ReparseTally(Changed: 1) : new ReparseTally(Unchanged: 1);
        }
        report(string.Create(CultureInfo.InvariantCulture, $"{Printable.Line(name)} stays as it is: {reading.Ending!.Reason}"));
        return new ReparseTally(Unread: 1);
    }
}
