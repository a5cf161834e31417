using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Store;

namespace Pipeline.Bench.WholeRun;

/// <summary>What the worker costs: a rescan with a long history, idling, and from a settled file to its rows.</summary>
internal static class InboxSpeed
{
    private const int KnownFiles = 100_000;
    private const int Files = 100;
    private const double Settle = 0.5;
    private const string Never = "0 0 1 1 *";

    public static void Run()
    {
        using var work = new WorkFolder();
        var known = new InboxWorld(work.Folder("known"), 3600);
        MakeHistory(known);
        using (var rescan = Process.Start(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Pipeline.Bench.dll"), "rescan", known.Inbox, known.Database]))
            rescan.WaitForExit();
        Directory.Delete(known.Inbox, recursive: true);
        Directory.CreateDirectory(known.Inbox);
        Idle(known);
        Latency(new InboxWorld(work.Folder("arrivals"), Settle));
    }

    public static void Arrivals()
    {
        using var work = new WorkFolder();
        Latency(new InboxWorld(work.Folder("arrivals"), Settle));
    }

    /// <summary>In a process of its own, so that its memory is the rescan's.</summary>
    public static void Rescan(string inbox, string database)
    {
        using var ingestion = new Ingestion(database, TimeProvider.System);
        var pass = new InboxPass(
            new InboxSettings
            {
                Folder = inbox,
                Database = database,
                SettleSeconds = 3600,
            },
            ingestion,
            TimeProvider.System,
            NullLogger<InboxPass>.Instance);
        for (var look = 1; look <= 10; look++)
        {
            var clock = Stopwatch.StartNew();
            pass.RunAsync(_ => { }, CancellationToken.None).Wait();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"look {look} over {KnownFiles} known files: {clock.Elapsed.TotalSeconds:0.00} s; peak "
                        + $"{InboxWorld.Megabytes(Environment.ProcessId, "VmHWM"):0} MB"));
        }
    }

    private static void MakeHistory(InboxWorld world)
    {
        for (var i = 1; i <= KnownFiles; i++)
            File.WriteAllBytes(Path.Combine(world.Inbox, $"{i:000000}.txt"), "x"u8);
        using var connection = Database.OpenWriter(world.Database);
        connection.Execute(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @KnownFiles)
            INSERT INTO ingests (path, sha256, state, attempt, started_at, finished_at)
            SELECT @Inbox || '/' || format('%06d.txt', i), lower(hex(randomblob(32))), 'succeeded', 1, '2024-03-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z' FROM n;
            INSERT INTO filings (sha256, part, file_name, kind, text_origin, page_count, parser_version, ingested_at)
            SELECT sha256, 1, 'x.txt', 'unknown', 'txt', 0, '1', finished_at FROM ingests;
            """, new { KnownFiles, world.Inbox });
    }

    private static void Idle(InboxWorld world)
    {
        using var worker = world.Worker(Never, rescanSeconds: 10);
        Thread.Sleep(TimeSpan.FromSeconds(10));
        var (cpu, clock) = (InboxWorld.CpuSeconds(worker.Id), Stopwatch.StartNew());
        Thread.Sleep(TimeSpan.FromSeconds(40));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"idle: {100 * (InboxWorld.CpuSeconds(worker.Id) - cpu) / clock.Elapsed.TotalSeconds:0.00} % of a core, "
                    + $"{InboxWorld.Megabytes(worker.Id, "VmRSS"):0} MB"));
        InboxWorld.Terminate(worker);
    }

    private static void Latency(InboxWorld world)
    {
        using var ready = new ManualResetEventSlim();
        using var worker = world.Worker(Never, rescanSeconds: 10, _ => ready.Set());
        ready.Wait();
        var text = GeneratedFilings.TextOf(25_000);
        using var reader = Database.OpenReader(world.Database);
        var beyond = Enumerable.Range(0, Files).Select(i => Arrive(world, reader, $"{text}\n填报人：第{i}号\n")).Skip(5).Order().ToList();
        InboxWorld.Terminate(worker);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"from settled to committed, {Encoding.UTF8.GetByteCount(text) / 1000} KB: p50 {1000 * beyond[beyond.Count / 2]:0} "
                    + $"ms, p95 {1000 * beyond[beyond.Count * 95 / 100]:0} ms"));
    }

    private static double Arrive(InboxWorld world, SqliteConnection reader, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        File.WriteAllBytes(Path.Combine(world.Inbox, sha256[..8] + ".txt"), content);
        var clock = Stopwatch.StartNew();
        while (!KnownContents.In(reader, sha256))
            Thread.Sleep(2);
        var beyond = clock.Elapsed.TotalSeconds - Settle;
        Thread.Sleep(Random.Shared.Next(300));
        return beyond;
    }
}
