using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;
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
        var left = new Queue<(string Sha256, string Name)>(Documents(filingIds));
        while (left.Count > 0 && !stop.IsCancellationRequested)
        {
            var chunk = Enumerable.Range(0, Math.Min(Together, left.Count)).Select(_ => left.Dequeue());
            var read = await Task.WhenAll(
                chunk.Select(d => Task.Run(async () => (Document: d, Reading: await reader.ReadAsync(d.Sha256, stop)))));
            tally += Transaction.Commit(connection, () =>
            {
                var byAge = read.ToLookup(d => IsOutdated(d.Reading));
                foreach (var outdated in byAge[true])
                    left.Enqueue(outdated.Document);
                return byAge[false].Aggregate(
                    new ReparseTally(), (sum, d) => sum + Replace(replacement, reconciliation, d.Document.Name, d.Reading));
            });
        }
        return tally;
    }

    /// <summary>Whether somebody decided on the document while it was read: then it is read once more.</summary>
    private bool IsOutdated(Reading reading) =>
        reading.Document is not null && DecisionTable.LastOn(connection, reading.Sha256!) != reading.LastDecision;

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
