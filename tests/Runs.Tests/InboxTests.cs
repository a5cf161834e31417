namespace Pipeline.Runs.Tests;

public sealed class InboxTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task A_worker_takes_what_arrives_and_ends_when_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        using var worker = _inbox.StartWorker();
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await Patience.Until(() => _inbox.Archived().Length == 1 && _inbox.Waiting().Length == 0);
        _inbox.Drop("b.txt", "");
        await Patience.Until(() => _inbox.Quarantined().Length == 1 && _inbox.Waiting().Length == 0);
        Assert.Equal(0, await worker.Terminate());
        Assert.Equal(1, _inbox.Count("filings"));
    }

    [Fact]
    public async Task What_arrived_while_nobody_looked_and_in_a_folder_moved_in_is_taken()
    {
        _inbox.Drop("before.txt", "松鹤区教育局通知第一号");
        using (var worker = _inbox.StartWorker())
            await _inbox.UntilEmpty();
        _inbox.Drop("between.txt", "松鹤区教育局通知第二号");
        using (var worker = _inbox.StartWorker())
        {
            await _inbox.UntilEmpty();
            var folder = Directory.CreateDirectory(Path.Combine(_inbox.Folder, "2001")).FullName;
            File.WriteAllText(Path.Combine(folder, "moved.txt"), "松鹤区教育局通知第三号");
            Directory.Move(folder, Path.Combine(_inbox.Inbox, "2001"));
            await _inbox.UntilEmpty();
        }
        Assert.Equal(["before.txt", "between.txt", "moved.txt"], _inbox.Query("SELECT file_name FROM filings ORDER BY filing_id"));
    }

    [Fact]
    public async Task A_batch_that_was_missed_is_made_up_at_start_and_files_of_the_mode_batch_wait_for_one()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知第一号");
        await _inbox.Drain();
        _inbox.Drop("b.txt", "松鹤区教育局通知第二号");
        (string, string)[] batches = [("Inbox__Mode", "batch"), ("Inbox__Schedule", "0 0 1 1 *")];
        using (var worker = _inbox.StartWorker(batches))
        {
            await worker.Says("the next batch begins at ");
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            Assert.Single(_inbox.Waiting());
        }
        _inbox.Execute("UPDATE batches SET started_at = '2001-01-01T00:00:00.000Z'");
        using (var worker = _inbox.StartWorker(batches))
            await worker.Says("batch: Files (1): 1 succeeded");
        Assert.Empty(_inbox.Waiting());
        Assert.Equal(2, _inbox.Count("batches WHERE finished_at IS NOT NULL"));
    }

    [Fact]
    public async Task Logs_can_be_had_as_JSON_a_line_a_file()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        using var worker = _inbox.StartWorker([("Logging__Console__FormatterName", "json")]);
        await worker.Says("\"Outcome\":\"succeeded\"");
        var line = worker.Lines.Single(l => l.Contains("Outcome", StringComparison.Ordinal));
        Assert.Contains("\"Milliseconds\":", line, StringComparison.Ordinal);
        Assert.Contains("a.txt\"", line, StringComparison.Ordinal);
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
        Assert.All(runs, r =>
            Assert.InRange(
                r.Output.Split('\n').Count(l => l.Contains(" succeeded /", StringComparison.Ordinal)),
                files / 10,
                files * 9 / 10));
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
        File.WriteAllText(
            Path.Combine(_inbox.Folder, "appsettings.json"),
            """{ "Inbox": { "Folder": "nope", "Quarantine": "bad", "SettleSeconds": 0.2 } }""");
        _inbox.Drop("a.txt", "");
        Assert.Equal(0, (await _inbox.Drain()).ExitCode);
        Assert.True(File.Exists(Path.Combine(_inbox.Folder, "bad", "a.txt")));
    }

    public void Dispose() => _inbox.Dispose();
}
