using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Runs.Tests.Crash;

/// <summary>
/// Kills the program at seeded moments while it works on a mixed inbox, starts it again, and looks where everything is.
/// PIPELINE_CRASHES sets how often (12), PIPELINE_CRASH_SEED the seed.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Crashes = Setting("PIPELINE_CRASHES", 12);
    private static readonly int Seed = Setting("PIPELINE_CRASH_SEED", 20240301);

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
        var work = await UndisturbedRound(files);
        for (var crash = 0; crash < Crashes; crash++)
        {
            files.DropRound(good: 16, damaged: 3, duplicates: 3, growing: 1);
            await Kill(work);
            await files.UntilGrown();
            var run = await _inbox.Drain();
            Assert.True(run.ExitCode == 0, $"crash {crash} of seed {Seed}: {run.Errors}{run.Output}");
            new AfterCrash(_inbox, files).Check();
        }
        await WholeFilings.Check(_inbox.Folder);
        _output.WriteLine($"{Crashes} crashes of seed {Seed}: {files.Good.Count} good files, {files.Damaged.Count} damaged ones");
    }

    public void Dispose() => _inbox.Dispose();

    /// <returns>How long the program needs from its start until a round is done.</returns>
    private async Task<TimeSpan> UndisturbedRound(MixedFiles files)
    {
        files.DropRound(good: 16, damaged: 3, duplicates: 3, growing: 0);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await _inbox.Drain()).ExitCode);
        return clock.Elapsed;
    }

    /// <summary>Every second time at any moment, else while files leave the inbox.</summary>
    private async Task Kill(TimeSpan work)
    {
        using var program = _random.Next(4) == 0 ? _inbox.StartWorker("--once") : _inbox.StartWorker();
        if (_random.Next(2) == 0)
            await Task.Delay(work * _random.NextDouble());
        else
            await UntilFilesLeave(work, TimeSpan.FromMilliseconds(_random.Next(150)));
        program.Kill();
    }

    private async Task UntilFilesLeave(TimeSpan longest, TimeSpan further)
    {
        var archived = _inbox.Archived().Length;
        for (var clock = Stopwatch.StartNew(); _inbox.Archived().Length == archived && clock.Elapsed < longest;)
            await Task.Delay(5);
        await Task.Delay(further);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
