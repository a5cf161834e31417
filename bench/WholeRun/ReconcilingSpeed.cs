using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// What it costs to tell which filings are the same: storing composed filings with that and without, into two databases side by side; then
/// `pipeline reconcile` of all from nothing; then lists.
/// </summary>
internal static class ReconcilingSpeed
{
    // As many as an ingest commits together at most.
    private const int Together = 64;

    private static readonly string[][] Lists =
    [
        ["filings"], ["projects", "--year", "2024"], ["indicators", "--kind", "department-targets"], ["scores"], ["findings"],
        ["filings", "--agency", "财政局"], ["--version"],
    ];

    public static void Run(int filings)
    {
        using var work = new WorkFolder();
        var (with, without) = (work.NewFile("with.db"), work.NewFile("without.db"));
        var (reconciled, plain) = Store(filings, with, without);
        Console.WriteLine($"storing {filings} filings: {reconciled:0.0} s with reconciliation, {plain:0.0} s without; "
            + $"{1000 * (reconciled - plain) / filings:0.00} ms more for each");
        File.Delete(without);
        var all = ChildRun.Of(["reconcile", "--db", with]);
        Console.WriteLine($"reconcile: {all.Seconds:0.0} s, {all.PeakMegabytes:0} MB; {all.Output.Trim()}");
        foreach (var list in Lists)
            Console.WriteLine($"{string.Join(' ', list)}: {ChildRun.Of([.. list, "--db", with]).Seconds:0.00} s");
    }

    private static (double Reconciled, double Plain) Store(int filings, string with, string without)
    {
        using var one = Database.OpenWriter(with);
        using var other = Database.OpenWriter(without);
        using var oneStore = new FilingStore(one, TimeProvider.System);
        using var otherStore = new FilingStore(other, TimeProvider.System);
        using var reconciliation = new Reconciliation(one);
        var (reconciled, plain) = (0.0, 0.0);
        foreach (var batch in Enumerable.Range(0, filings).Chunk(Together))
        {
            var documents = batch.Select(ComposedFilings.Of).ToList();
            plain += Seconds(other, () => documents.ForEach(d => otherStore.Write(d.Sha256, d.Sha256[^8..] + ".txt", d.Document)));
            reconciled += Seconds(one, () => documents.ForEach(d =>
            {
                oneStore.Write(d.Sha256, d.Sha256[^8..] + ".txt", d.Document);
                reconciliation.Note(d.Sha256);
            }));
        }
        one.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return (reconciled, plain);
    }

    private static double Seconds(SqliteConnection connection, Action work)
    {
        var clock = Stopwatch.StartNew();
        Transaction.Commit(connection, () => { work(); return 0; });
        return clock.Elapsed.TotalSeconds;
    }
}
