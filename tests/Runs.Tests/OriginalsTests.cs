using System.Diagnostics;
using System.Runtime.Versioning;

namespace Pipeline.Runs.Tests;

/// <summary>No original is lost or confused, whatever its name, whoever writes to it, and whatever became of its copies.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OriginalsTests : IDisposable
{
    private const UnixFileMode OthersToo = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // 表 and 预算 in GB18030.
    private const string ChineseFolder = @"$(printf '\261\355')", ChineseName = @"$(printf '\324\244\313\343.txt')";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "pipeline.dll");

    private readonly InboxFolder _inbox = new();

    public OriginalsTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems tell less of their files.");

    [Fact]
    public async Task Files_with_names_that_are_not_UTF_8_are_taken_from_an_inbox_in_folders_too()
    {
        Shell($"""
            mkdir "in/{ChineseFolder}"
            echo 松鹤区教育局通知一 > "in/{ChineseFolder}/{ChineseName}"
            echo 松鹤区教育局通知二 > "in/$(printf 'caf\351.txt')"
            : > "in/{ChineseName}"
            """);
        Assert.Equal(0, (await _inbox.Drain()).ExitCode);
        Assert.Empty(_inbox.Waiting());
        Assert.Equal([@"caf\xE9.txt", "预算.txt"], _inbox.Query("SELECT file_name FROM filings ORDER BY file_name"));
        Assert.Equal(new[] { @"caf\xE9.txt", "表/预算.txt", "预算.txt" }.Select(n => Path.Combine(_inbox.Inbox, n)),
            _inbox.Query("SELECT path FROM ingests ORDER BY path"));
        Assert.Equal(["预算.txt"], _inbox.Quarantined());
    }

    [Fact]
    public void Files_with_names_that_are_not_UTF_8_can_be_named_to_ingest_by_their_bytes_or_as_they_are_known()
    {
        Shell($"""
            mkdir "{ChineseFolder}"
            echo 松鹤区教育局通知一 > "{ChineseFolder}/{ChineseName}"
            echo 松鹤区教育局通知二 > "$(printf '\313\343').txt"
            echo 松鹤区教育局通知三 > "$(printf '\265\307').txt"
            dotnet {Program} ingest "$(printf '\313\343').txt" "$(printf '\265\307').txt" 表/预算.txt --db {_inbox.Database}
            """);
        Assert.Equal(["登.txt", "算.txt", "预算.txt"], _inbox.Query("SELECT file_name FROM filings").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_writer_that_pauses_with_its_file_open_loses_nothing()
    {
        using var worker = _inbox.StartWorker();
        await worker.Says("Inbox ");
        // It ends with the folder too, should the test fail.
        using var writer = Start("(echo 松鹤区教育局通知; while [ -e in ] && ! [ -e go ]; do sleep 0.05; done; echo 第二行) > in/a.txt");
        await worker.Says("waiting: ");
        Assert.Equal(0, _inbox.Count("ingests"));
        File.WriteAllText(Path.Combine(_inbox.Folder, "go"), "");
        await _inbox.UntilEmpty();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("松鹤区教育局通知\n第二行\n", File.ReadAllText(Copy()));
        Assert.Equal(["succeeded"], _inbox.Query("SELECT state FROM ingests"));
    }

    [Fact]
    public void A_file_that_is_being_written_is_not_ingested_by_half()
    {
        var path = Path.Combine(_inbox.Folder, "a.txt");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("松鹤区教育局通知");
            writer.Flush();
            var run = Run.Pipeline("ingest", path, "--db", _inbox.Database);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("Another program has the file open", run.Output, StringComparison.Ordinal);
        }
        Assert.Equal(0, Run.Pipeline("ingest", path, "--db", _inbox.Database).ExitCode);
    }

    [Fact]
    public async Task A_quarantined_original_survives_the_reason_of_another()
    {
        _inbox.Drop("a.pdf.reason.txt", "\0one");
        _inbox.Drop("a.pdf.txt", "\0two");
        await _inbox.Drain();
        _inbox.Drop("a.pdf", "three");
        await _inbox.Drain();
        Assert.Equal(["a.pdf", "a.pdf.reason.txt", "a.pdf.txt"], _inbox.Quarantined().Order(StringComparer.Ordinal));
        Assert.Equal(["three", "\0one", "\0two"], _inbox.Quarantined().Order(StringComparer.Ordinal)
            .Select(n => File.ReadAllText(Path.Combine(_inbox.Database + ".quarantine", n))));
    }

    [Fact]
    public async Task A_spoilt_copy_in_the_archive_is_healed_when_the_original_comes_again()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        await _inbox.Drain();
        var copy = Copy();
        File.WriteAllText(copy, "松鹤区教育局通告");
        Assert.Equal(1, Run.Pipeline("verify", "--db", _inbox.Database).ExitCode);
        _inbox.Drop("b.txt", "松鹤区教育局通知");
        Assert.Equal(0, (await _inbox.Drain()).ExitCode);
        Assert.Equal("松鹤区教育局通知", File.ReadAllText(copy));
        Assert.Equal(0, Run.Pipeline("verify", "--db", _inbox.Database).ExitCode);
        Assert.Empty(_inbox.Waiting());
    }

    [Fact]
    public async Task What_a_program_that_died_left_is_gone_or_back_after_the_next_start_and_what_another_writes_stays()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        _inbox.Drop("b.txt", "");
        await _inbox.Drain();
        _inbox.Drop(".leaving-1a2b3c4d-c.txt", "松鹤区教育局通知二");
        string[] places = ["archive", "quarantine", "backups"];
        foreach (var place in places)
            File.WriteAllText($"{_inbox.Database}.{place}/.dead.unfinished", "wor");
        using (new FileStream($"{_inbox.Database}.archive/.living.unfinished", FileMode.CreateNew, FileAccess.Write, FileShare.None))
        using (var worker = _inbox.StartWorker([("Inbox__Schedule", "0 0 1 1 *")]))
        {
            await _inbox.UntilEmpty();
            Assert.Equal([".living.unfinished"], places
                .SelectMany(p => Directory.GetFiles($"{_inbox.Database}.{p}", "*.unfinished", SearchOption.AllDirectories))
                .Select(f => Path.GetFileName(f)));
        }
        Assert.Equal(["a.txt", "c.txt"], _inbox.Query("SELECT file_name FROM filings ORDER BY file_name"));
    }

    [Fact]
    public async Task All_that_is_made_is_its_owners_alone()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        _inbox.Drop("b.txt", "");
        using var worker = _inbox.StartWorker();
        await _inbox.UntilEmpty();
        Run.Pipeline("query", "SELECT 1", "--db", _inbox.Database);
        await _inbox.Drain();
        var made = Directory.GetFileSystemEntries(_inbox.Folder, "x.db*").Concat(new[] { "archive", "quarantine", "backups" }
            .SelectMany(p => Directory.GetFileSystemEntries($"{_inbox.Database}.{p}", "*", SearchOption.AllDirectories))).ToList();
        Assert.Contains(made, f => f.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(made, f => f.EndsWith("b.txt.txt", StringComparison.Ordinal));
        Assert.Contains(made, f => f.Contains(".backups/x-", StringComparison.Ordinal));
        Assert.DoesNotContain(made, f => (File.GetUnixFileMode(f) & OthersToo) != 0);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_opened_ends_a_batch_otherwise_and_a_link_or_pipe_does_not()
    {
        _inbox.Drop("a.txt", "松鹤区教育局通知");
        Shell("mkfifo in/pipe; ln -s /etc/passwd in/link.txt");
        var run = await _inbox.Drain();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n').Count(l => l.Contains("not taken: ", StringComparison.Ordinal)));
        Shell("mkdir in/closed; chmod 000 in/closed");
        Assert.Equal(1, WithoutPrivileges("run", "--once", "--inbox", _inbox.Inbox, "--db", _inbox.Database, "--settle", "0.2").ExitCode);
        Assert.Equal(1, WithoutPrivileges("ingest", _inbox.Inbox, "--db", _inbox.Database).ExitCode);
        Shell("chmod 700 in/closed");
    }

    public void Dispose()
    {
        // .NET cannot delete names that it cannot read.
        Shell("rm -rf -- ./*");
        _inbox.Dispose();
    }

    private string Copy() => Directory.GetFiles(_inbox.Database + ".archive", "*", SearchOption.AllDirectories).Single();

    /// <summary>Root opens every folder, unless it may not.</summary>
    private Run WithoutPrivileges(params string[] args) => Environment.IsPrivilegedProcess
        ? Run.Of("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "dotnet", Program, .. args], _inbox.Folder)
        : Run.Of("dotnet", [Program, .. args], _inbox.Folder);

    private Process Start(string script) =>
        Process.Start(new ProcessStartInfo("sh", ["-ec", script]) { WorkingDirectory = _inbox.Folder })!;

    private void Shell(string script)
    {
        var run = Run.Of("sh", ["-ec", script], _inbox.Folder);
        Assert.True(run.ExitCode == 0, run.Errors + run.Output);
    }
}
