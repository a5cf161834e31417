using System.Diagnostics;

namespace Pipeline.Runs.Tests;

/// <summary>The units of deploy/, under a user of their own who may write nothing of what root has built.</summary>
[Collection(BuiltClone.Name)]
public sealed class ServiceTests : IDisposable
{
    // Everywhere the user who owns nothing.
    private const string Nobody = "65534";

    private readonly BuiltClone _clone;
    private readonly string _folder;

    public ServiceTests(BuiltClone clone)
    {
        _clone = clone;
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can run a program as another user.");
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "There is no setpriv of util-linux.");
        _folder = Directory.CreateTempSubdirectory("pipeline-service-").FullName;
        File.Copy(Path.Combine(Deploy, "appsettings.json"), Path.Combine(_folder, "appsettings.json"));
        Directory.CreateDirectory(Path.Combine(_folder, "inbox"));
        Run.Of("chown", ["-R", $"{Nobody}:{Nobody}", _folder]);
        Run.Of("chmod", ["-R", "a+rX", Path.GetDirectoryName(_clone.Folder)!]);
    }

    [Fact]
    public async Task The_worker_takes_files_as_they_come()
    {
        using var worker = new Worker(Service("pipeline.service"));
        await worker.Says("the next batch begins at ");
        Drop();
        await Patience.Until(() => IsArchived);
        Assert.Equal(0, await worker.Terminate());
    }

    [Fact]
    public void The_batch_drains_the_inbox()
    {
        Drop();
        var run = Of(Service("pipeline-batch.service"));
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.True(IsArchived);
    }

    [Fact]
    public void After_the_sources_changed_the_build_that_is_there_goes_on_and_says_who_builds_anew()
    {
        var source = Path.Combine(_clone.Folder, "src", "Ingest", "Program.cs");
        var before = File.GetLastWriteTimeUtc(source);
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddMinutes(1));
        Drop();
        var run = Of(Service("pipeline-batch.service"));
        File.SetLastWriteTimeUtc(source, before);
        Assert.True(run.ExitCode == 0 && IsArchived, run.Errors);
        Assert.Contains("the sources have changed, and nobody may not build in ", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"run as root: {_clone.Folder}/pipeline --version\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_built_it_says_who_builds()
    {
        var sources = Path.Combine(_folder, "sources");
        BuiltClone.CopySources(sources);
        var run = Run.Of("setpriv", [.. AsNobody, Path.Combine(sources, "pipeline"), "run"], _folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"pipeline: there is no build that nobody may run, and nobody may not build in {sources}; run this once as root: {sources}/pipeline --version\n",
            run.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Deploy => Path.Combine(Repository.Root, "deploy");

    private static string[] AsNobody => ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--no-new-privs"];

    private bool IsArchived => Directory.Exists(Path.Combine(_folder, "filings.db.archive"))
        && Directory.GetFiles(Path.Combine(_folder, "filings.db.archive"), "*.txt", SearchOption.AllDirectories).Length == 1
        && Directory.GetFiles(Path.Combine(_folder, "inbox")).Length == 0;

    private void Drop() => File.WriteAllText(Path.Combine(_folder, "inbox", "a.txt"), "松鹤区教育局通知");

    /// <summary>As systemd starts the unit, but for its folders: those of the clone and of this test.</summary>
    private ProcessStartInfo Service(string unit)
    {
        var command = File.ReadLines(Path.Combine(Deploy, unit))
            .Single(l => l.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..]
            .Split(' ');
        Assert.Equal("/opt/pipeline/pipeline", command[0]);
        var path = Environment.GetEnvironmentVariable("PATH");
        return new ProcessStartInfo(
            "setpriv",
            [.. AsNobody, "env", "-i", $"PATH={path}", "PIPELINE_NO_INSTALL=1", _clone.Script, .. command[1..]])
        {
            WorkingDirectory = _folder,
        };
    }

    private static Run Of(ProcessStartInfo start) => Run.Of(start.FileName, start.ArgumentList, start.WorkingDirectory);
}
