using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Pipeline.Ingest.Store;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// A worker for minutes or hours, while files arrive, change and vanish, and it is stopped, killed and started again; a batch
/// every five minutes. At the end every original must be where it belongs.
/// </summary>
internal sealed class Soak : IDisposable
{
    private const double Settle = 0.5;
    private const string EveryFiveMinutes = "*/5 * * * *";

    private readonly WorkFolder _work = new();
    private readonly Random _random = new(20240301);
    private readonly InboxWorld _world;
    private readonly SoakFiles _files;
    private readonly List<(double Minute, double Megabytes)> _memory = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _batches, _stops, _kills;

    public Soak()
    {
        _world = new InboxWorld(_work.Folder("soak"), Settle);
        _files = new SoakFiles(_world.Inbox, Directory.CreateDirectory(_work.Folder("outside")).FullName, _random);
    }

    /// <returns>Whether nothing was lost.</returns>
    public bool Run(double minutes)
    {
        while (_clock.Elapsed.TotalMinutes < minutes)
            RunWorker(TimeSpan.FromMinutes(Math.Min(minutes - _clock.Elapsed.TotalMinutes, 1 + 5 * _random.NextDouble())));
        _files.WaitUntilGrown();
        Empty();
        return Summarize(minutes);
    }

    public void Dispose() => _work.Dispose();

    private void RunWorker(TimeSpan time)
    {
        using var worker = _world.Worker(EveryFiveMinutes, rescanSeconds: 2, Count);
        for (var began = Stopwatch.StartNew(); began.Elapsed < time && !worker.HasExited;)
        {
            _files.Step();
            Thread.Sleep(_random.Next(200, 1200));
            if (_memory.Count == 0 || _clock.Elapsed.TotalMinutes - _memory[^1].Minute > 1.0 / 6)
                _memory.Add((_clock.Elapsed.TotalMinutes, InboxWorld.Megabytes(worker.Id, "VmRSS")));
        }
        Stop(worker);
        for (var i = _random.Next(4); i > 0; i--)
            _files.Step();
    }

    private void Count(string line)
    {
        if (line.Contains("batch: The batch took", StringComparison.Ordinal) || line.Contains("batch: Backup", StringComparison.Ordinal))
            _batches++;
    }

    private void Stop(Process worker)
    {
        if (_random.Next(2) == 0)
        {
            _stops++;
            InboxWorld.Terminate(worker);
        }
        else
        {
            _kills++;
            worker.Kill();
            worker.WaitForExit();
        }
    }

    private void Empty()
    {
        using var worker = _world.Worker(EveryFiveMinutes, rescanSeconds: 2);
        for (
            var wait = Stopwatch.StartNew();
            Directory.EnumerateFiles(_world.Inbox, "*", SearchOption.AllDirectories).Any() && wait.Elapsed < TimeSpan.FromMinutes(2);
)
            Thread.Sleep(200);
        InboxWorld.Terminate(worker);
    }

    private bool Summarize(double minutes)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{minutes} minutes; stopped {_stops} times, killed {_kills} times; {_batches} batches"));
        Console.WriteLine($"a file {string.Join(", ", _files.Counts.Select(c => $"{c.Key}: {c.Value}"))}");
        using var connection = Database.OpenReader(_world.Database);
        var states = connection.Query<(string State, long Count)>("SELECT state, count(*) FROM ingests GROUP BY state");
        Console.WriteLine($"journal: {string.Join(", ", states.Select(s => $"{s.Count} {s.State}"))}");
        foreach (var five in _memory.GroupBy(m => (int)(m.Minute / 5)))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"memory, minutes {5 * five.Key}–{5 * five.Key + 5}: mean {five.Average(m => m.Megabytes):0} MB, most "
                        + $"{five.Max(m => m.Megabytes):0} MB"));
        var faults = Faults().ToList();
        faults.ForEach(Console.WriteLine);
        var (exitCode, verified) = _world.Run("verify");
        Console.WriteLine($"verify: {verified.Trim()}");
        Console.WriteLine(
            faults.Count == 0 ? "nothing lost, nothing double" : string.Create(CultureInfo.InvariantCulture, $"faults: {faults.Count}"));
        return faults.Count == 0 && exitCode == 0;
    }

    private IEnumerable<string> Faults()
    {
        foreach (var left in Directory.EnumerateFiles(_world.Inbox, "*", SearchOption.AllDirectories))
            yield return $"left in the inbox: {left}";
        foreach (
            var fault in Compare("archive", _world.Archive, _files.Good).Concat(Compare("quarantine", _world.Quarantine, _files.Damaged)))
            yield return fault;
    }

    private IEnumerable<string> Compare(string place, string folder, HashSet<string> expected)
    {
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetFileName(f).StartsWith('.') && Path.GetFileName(Path.GetDirectoryName(f)) != "reasons")
            .CountBy(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))))
            .ToDictionary();
        return expected
            .Where(e => found.GetValueOrDefault(e) != 1)
            .Select(e => $"{found.GetValueOrDefault(e)} times in the {place}: {e}")
            .Concat(
                found
                    .Keys.Where(f => !expected.Contains(f) && !_files.Fleeting.Contains(f))
                    .Select(f => $"should not be in the {place}: {f}"));
    }
}
