namespace Pipeline.Runs.Tests;

/// <summary>The verbs that look after an inbox, as a person runs them.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task Once_drains_verifies_backs_up_and_tells_what_needs_a_look()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        _inbox.Drop("b.txt", "");
        var run = await _inbox.Drain();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "Files (2): 1 quarantined, 1 succeeded\nFilings (1): 1 unknown\nFindings (1): 1 unknown-form\nQuarantined (1):\n  ",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("b.txt: The file is empty.\nBackup: ", run.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_inbox.Folder, "x.db.backups"), "x-*Z.db"));
        Assert.StartsWith("Files (0)\nFilings (0)", (await _inbox.Drain()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_ends_with_3_for_a_quarantined_file_when_it_is_asked_to()
    {
        _inbox.Drop("b.txt", "");
        Assert.Equal(3, (await _inbox.Drain("--fail-on", "quarantined")).ExitCode);
        Assert.Equal(0, (await _inbox.Drain("--fail-on", "quarantined")).ExitCode);
    }

    [Fact]
    public async Task A_batch_ends_with_1_for_a_file_that_is_to_be_tried_again()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        File.WriteAllText(_inbox.Database + ".archive", "a file where the folder should be");
        Assert.Equal(1, (await _inbox.Drain()).ExitCode);
        Assert.Equal(0, (await _inbox.Drain("--fail-on", "never")).ExitCode);
    }

    [Fact]
    public void Status_and_retry_know_what_ingest_quarantined_and_left_where_it_is()
    {
        var file = Path.Combine(_inbox.Folder, "elsewhere.txt");
        File.WriteAllText(file, "");
        Assert.Equal(3, Verb("ingest", file).ExitCode);
        Assert.Contains($"Quarantined, where they are: 1\n  {file}: The file is empty.\n", Verb("status").Output, StringComparison.Ordinal);
        var again = Verb("retry", "elsewhere.txt");
        Assert.Equal(
            (3, true),
            (again.ExitCode, again.Output.StartsWith($"quarantined {file}: The file is empty.\n", StringComparison.Ordinal)));
        File.WriteAllText(file, "松鹤区教育局通知");
        Assert.Equal((0, "succeeded"), (Verb("retry").ExitCode, _inbox.Query("SELECT state FROM ingests ORDER BY ingest_id")[^1]));
        Assert.Contains("Quarantined, where they are: 0\n", Verb("status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_inbox_quarantined_is_told_of_once_though_its_name_came_again()
    {
        _inbox.Drop("a.txt", "");
        await _inbox.Drain();
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        var status = Verb("status", "--inbox", _inbox.Inbox).Output;
        Assert.Contains("Quarantined, where they are: 0\n", status, StringComparison.Ordinal);
        Assert.Contains("Quarantined, in ", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tells_what_waits_and_what_was_done()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        _inbox.Drop("b.txt", "");
        await _inbox.Drain();
        _inbox.Drop("c.txt", "松鹤区教育局通知");
        var status = Verb("status", "--inbox", _inbox.Inbox).Output;
        Assert.Contains("Waiting: 1 files in ", status, StringComparison.Ordinal);
        Assert.Contains("Done: 1 succeeded, 0 duplicates; 1 filings", status, StringComparison.Ordinal);
        Assert.Contains("  b.txt: The file is empty.", status, StringComparison.Ordinal);
        Assert.Contains("  Files (2): 1 quarantined, 1 succeeded", status, StringComparison.Ordinal);
        Assert.Matches("Next batch: .* 02:00:00Z \\(0 2 \\* \\* \\*\\)", status);
        Assert.Contains("Backups: 1, the newest ", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_reads_a_quarantined_file_that_can_be_read_now_and_leaves_the_others()
    {
        _inbox.Drop("a.txt", "");
        _inbox.Drop("b.txt", "");
        await _inbox.Drain();
        File.WriteAllText(Path.Combine(_inbox.Folder, "x.db.quarantine", "a.txt"), "松鹤区教育局通知");
        Assert.Contains("1 succeeded", Verb("retry", "a.txt").Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (_inbox.Archived().Length, _inbox.Quarantined().Length));
        Assert.Equal(["a.txt"], _inbox.Query("SELECT file_name FROM filings"));
        Assert.Contains("1 quarantined", Verb("retry").Output, StringComparison.Ordinal);
        Assert.Equal(
            ["b.txt", "b.txt.txt"],
            Directory
                .GetFiles(Path.Combine(_inbox.Folder, "x.db.quarantine"), "*", SearchOption.AllDirectories)
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Retry_that_finds_nothing_says_so()
    {
        await _inbox.Drain();
        Assert.Equal("Nothing has failed, and the quarantine is empty.\n", Verb("retry").Output);
        var run = Verb("retry", "nope.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No file nope.txt has failed", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_a_lost_original_and_ends_with_1()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await _inbox.Drain();
        Assert.Equal((0, "All is well.\n"), (Verb("verify").ExitCode, Verb("verify").Output));
        File.Delete(Directory.GetFiles(Path.Combine(_inbox.Folder, "x.db.archive"), "*", SearchOption.AllDirectories).Single());
        Assert.Equal(1, Verb("verify").ExitCode);
    }

    [Fact]
    public async Task A_backup_brought_back_and_the_archive_give_everything_again()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await _inbox.Drain();
        var backup = Directory.GetFiles(Path.Combine(_inbox.Folder, "x.db.backups")).Single();
        _inbox.Drop("b.txt", "松鹤区教育局第二号通知");
        await _inbox.Drain();
        var restored = Verb("restore", backup);
        Assert.True(restored.ExitCode == 0, restored.Errors);
        Assert.Equal(1, _inbox.Count("filings"));
        Assert.Contains("Archived originals without filings: 1", restored.Output, StringComparison.Ordinal);
        Assert.StartsWith("Documents (1): 0 changed, 1 unchanged, 0 not read\nsucceeded", Verb("reparse").Output, StringComparison.Ordinal);
        Assert.Equal((2, "All is well.\n"), (_inbox.Count("filings"), Verb("verify").Output));
    }

    [Fact]
    public async Task Reparse_gives_the_rows_that_the_rules_of_today_read()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await _inbox.Drain();
        _inbox.Execute("UPDATE filings SET kind = 'project-targets', parser_version = 'old'; DELETE FROM findings");
        var none = Verb("reparse", "--kind", "self-evaluation-report");
        Assert.StartsWith("Documents (0)", none.Output, StringComparison.Ordinal);
        Assert.StartsWith("pipeline: no filing fits the filters", none.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Documents (1): 1 changed", Verb("reparse", "--kind", "project-targets").Output, StringComparison.Ordinal);
        Assert.Equal(["1|unknown|a.txt"], _inbox.Query("SELECT filing_id, kind, file_name FROM filings WHERE parser_version <> 'old'"));
        Assert.Equal((1, 1), (_inbox.Count("findings"), _inbox.Count("pages")));
    }

    public void Dispose() => _inbox.Dispose();

    private Run Verb(string verb, params string[] args) =>
        Run.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), verb, .. args, "--db", "x.db"], _inbox.Folder);
}
