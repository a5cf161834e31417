using Dapper;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// What it costs to tell which filings are the same, of composed filings: the time of a core for that beside a whole ingest's; then
/// `pipeline reconcile` of all from nothing; then lists.
/// </summary>
internal static class ReconcilingSpeed
{
    // As many as an ingest commits together at most.
    private const int Together = 64;

    // Enough that starting and compiling no longer count.
    private const int Texts = 4000;

    // The first run of a list fills the system's cache.
    private const int RunsOfList = 3;

    private static readonly string[][] Lists =
    [
        ["filings"],
        ["projects", "--year", "2024"],
        ["projects", "--sort", "-total_yuan"],
        ["indicators", "--kind", "department-targets"],
        ["indicators", "--agency", "一丁县"],
        ["indicators", "--text", "没有"],
        ["scores"],
        ["findings"],
        ["findings", "--rule", "missing-value"],
        ["filings", "--agency", "财政局"],
        ["agencies"],
        ["--version"],
    ];

    public static void Run(int filings)
    {
        using var work = new WorkFolder();
        var database = work.NewFile("x.db");
        var (storing, reconciling) = Store(filings, database);
        var whole = Ingest(work);
        Console.WriteLine($"milliseconds of a core for a filing: {1000 * whole:0.00} for a whole ingest of it as text, "
            + $"{1000 * storing:0.00} of {filings} to store, {1000 * reconciling:0.00} to reconcile: "
            + $"{100 * reconciling / (whole - reconciling):0.0} % more than without");
        var all = ChildRun.Of(["reconcile", "--db", database]);
        Console.WriteLine($"reconcile: {all.Seconds:0.0} s, {all.PeakMegabytes:0} MB; {all.Output.Trim()}");
        ChildRun.OfScript("--version");
        foreach (var list in Lists)
        {
            var runs = Enumerable.Range(0, RunsOfList).Select(_ => ChildRun.OfScript([.. list, "--db", database]).Seconds);
            Console.WriteLine($"{string.Join(' ', list)}: {runs.Min():0.00} s");
        }
    }

    /// <returns>Seconds of a core for each filing.</returns>
    private static (double Storing, double Reconciling) Store(int filings, string database)
    {
        using var connection = Database.OpenWriter(database);
        using var store = new FilingStore(connection, TimeProvider.System);
        using var reconciliation = new Reconciliation(connection);
        var (both, reconciling) = (0.0, 0.0);
        foreach (var batch in Enumerable.Range(0, filings).Chunk(Together))
        {
            var documents = batch.Select(ComposedFilings.Of).ToList();
            both += Seconds(() => Transaction.Commit(connection, () =>
            {
                documents.ForEach(d => store.Write(d.Sha256, d.Sha256[^8..] + ".txt", d.Document));
                reconciling += Seconds(() => documents.ForEach(d => reconciliation.Note(d.Sha256)));
                return documents.Count;
            }));
        }
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return ((both - reconciling) / filings, reconciling / filings);
    }

    /// <returns>Seconds of a core for each text, workers and start included.</returns>
    private static double Ingest(WorkFolder work)
    {
        var folder = ComposedFilings.Folder(work, Texts);
        var before = InboxWorld.CpuSecondsOfChildren();
        var run = ChildRun.Ingest(folder, work.NewFile("whole.db"), null);
        return run.ExitCode == 0 ? (InboxWorld.CpuSecondsOfChildren() - before) / Texts
            : throw new InvalidOperationException($"The run over {Texts} texts ended with {run.ExitCode}: {run.Output}");
    }

    /// <summary>Of a core, which does not depend on what else the machine does.</summary>
    private static double Seconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
