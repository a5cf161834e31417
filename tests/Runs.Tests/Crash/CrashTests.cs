using System.Diagnostics;
using System.Globalization;
using Pipeline.Runs.Tests.Scans;

namespace Pipeline.Runs.Tests.Crash;

/// <summary>
/// Kills the program at seeded moments while it reads texts, PDFs, scans and archives, and looks what the journal says; every few kills it
/// is let
/// finish, and everything must be where it belongs. PIPELINE_CRASHES sets how often (12), PIPELINE_CRASH_SEED the seed.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const int KillsTillDrained = 4;

    private static readonly int Crashes = Setting("PIPELINE_CRASHES", 12);
    private static readonly int Seed = Setting("PIPELINE_CRASH_SEED", 20240301);

    private static readonly bool HasTools = ScanTools.AreInstalled;

    private readonly ITestOutputHelper _output;
    private readonly InboxFolder _inbox = new();
    private readonly Random _random = new(Seed);

    // Every start of a batch makes a backup; those of seconds ago would fill the disk.
    public CrashTests(ITestOutputHelper output)
    {
        _output = output;
        File.WriteAllText(Path.Combine(_inbox.Folder, "appsettings.json"), """{ "Inbox": { "BackupDays": 0.0001 } }""");
    }

    [Fact]
    public async Task A_killed_program_started_again_has_lost_nothing_and_stored_nothing_twice()
    {
        var files = new MixedFiles(_inbox.Inbox, _random);
        DropRound(files, growing: 0);
        await DrainAndCheck(files, crash: 0);
        var storedByKilled = 0L;
        for (var crash = 1; crash <= Crashes; crash++)
        {
            DropRound(files, growing: 1);
            var before = Stored();
            await Kill();
            new AfterKill(_inbox).Check();
            storedByKilled += Stored() - before;
            await files.UntilGrown();
            if (crash % KillsTillDrained == 0 || crash == Crashes)
                await DrainAndCheck(files, crash);
        }
        // Hosts that live for seconds get work done.
        Assert.True(storedByKilled > Crashes, $"{Crashes} killed programs of seed {Seed} stored {storedByKilled} files.");
        await WholeFilings.Check(_inbox.Folder);
        _output.WriteLine(
            $"{Crashes} crashes of seed {Seed}: {files.Good.Count} good files, {storedByKilled} of them stored by programs that were killed; {files.Damaged.Count} damaged ones"
        );
    }

    public void Dispose() => _inbox.Dispose();

    private static void DropRound(MixedFiles files, int growing) =>
        files.DropRound(texts: 12, pdfs: 3, scans: HasTools ? 1 : 0, archives: 2, damaged: 3, duplicates: 3, growing);

    private long Stored() => _inbox.Count("(SELECT DISTINCT sha256 FROM filings)");

    private async Task DrainAndCheck(MixedFiles files, int crash)
    {
        var run = await _inbox.Drain();
        Assert.True(run.ExitCode == 0, $"crash {crash} of seed {Seed}: {run.Errors}{run.Output}");
        new AfterCrash(_inbox, files).Check();
    }

    /// <summary>Every second time at any moment of its first 1.5 to 14 seconds, else while files leave the inbox.</summary>
    private async Task Kill()
    {
        using var program = _random.Next(4) == 0 ? _inbox.StartWorker("--once") : _inbox.StartWorker();
        if (_random.Next(2) == 0)
            await Task.Delay(TimeSpan.FromSeconds(1.5 + (12.5 * _random.NextDouble())));
        else
            await UntilFilesLeave(TimeSpan.FromMilliseconds(_random.Next(150)));
        program.Kill();
    }

    private async Task UntilFilesLeave(TimeSpan further)
    {
        var archived = _inbox.Archived().Length;
        for (var clock = Stopwatch.StartNew(); _inbox.Archived().Length == archived && clock.Elapsed < TimeSpan.FromSeconds(14);)
            await Task.Delay(5);
        await Task.Delay(further);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
