using System.Diagnostics;

namespace Pipeline.Runs.Tests;

public sealed class InboxTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task A_worker_takes_what_arrives_and_ends_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        using var worker = _inbox.Worker();
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await Until(() => _inbox.Archived().Length == 1 && _inbox.Waiting().Length == 0);
        _inbox.Drop("b.txt", "");
        await Until(() => _inbox.Quarantined().Length == 1 && _inbox.Waiting().Length == 0);
        Process.Start("kill", ["-TERM", worker.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, worker.ExitCode);
        Assert.Equal(1, _inbox.Count("filings"));
    }

    [Fact]
    public async Task Two_processes_share_an_inbox_and_take_each_file_once()
    {
        const int files = 500;
        for (var i = 0; i < files; i++)
            _inbox.Drop($"{i}.txt", $"松鹤区教育局通知第{i}号");
        var runs = await Task.WhenAll(_inbox.Drain(), _inbox.Drain());
        Assert.All(runs, r => Assert.True(r.ExitCode == 0, r.Output[^1000..]));
        Assert.Equal((files, files, 0), (_inbox.Count("filings"), _inbox.Archived().Length, _inbox.Waiting().Length));
        Assert.Equal((files, files), (_inbox.Count("ingests WHERE state = 'succeeded'"), _inbox.Count("ingests")));
        Assert.All(runs, r => Assert.InRange(r.Output.Split('\n').Count(l => l.Contains(" succeeded /", StringComparison.Ordinal)), files / 10, files * 9 / 10));
    }

    [Theory]
    [InlineData("--inbox nope", "Inbox:Folder: there is no folder nope")]
    [InlineData("--inbox . --db ./x.db", "Inbox:Database: ")]
    [InlineData("--inbox . --db /tmp/x.db --settle soon", "'soon' at 'Inbox:SettleSeconds'")]
    public void Wrong_settings_end_with_2_and_are_named(string args, string said)
    {
        var run = Run.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "run", .. args.Split(' ')], _inbox.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.Errors.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Settings_come_from_the_file_and_the_options_go_over_them()
    {
        File.WriteAllText(Path.Combine(_inbox.Folder, "appsettings.json"), """{ "Inbox": { "Folder": "nope", "Quarantine": "bad", "SettleSeconds": 0.2 } }""");
        _inbox.Drop("a.txt", "");
        Assert.Equal(0, (await _inbox.Drain()).ExitCode);
        Assert.True(File.Exists(Path.Combine(_inbox.Folder, "bad", "a.txt")));
    }

    public void Dispose() => _inbox.Dispose();

    private static async Task Until(Func<bool> isTrue)
    {
        for (var began = Stopwatch.StartNew(); !isTrue(); await Task.Delay(50, TestContext.Current.CancellationToken))
            Assert.True(began.Elapsed < TimeSpan.FromSeconds(60), "It did not come true within a minute.");
    }
}
