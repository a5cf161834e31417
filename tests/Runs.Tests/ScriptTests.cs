namespace Pipeline.Runs.Tests;

/// <summary>`./pipeline` as a newcomer meets it: in a clone that has never been built.</summary>
[Collection(BuiltClone.Name)]
public sealed class ScriptTests(BuiltClone clone) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-script-").FullName;

    [Fact]
    public async Task Builds_once_on_first_use_and_then_starts_from_any_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for a POSIX shell.");
        Assert.All(clone.AtOnce, r => Assert.True(r.ExitCode == 0 && r.Output.Length > 0, r.Errors));
        Assert.Equal(["", "pipeline: first use:"], clone.AtOnce.Select(r => r.Errors[..Math.Min(20, r.Errors.Length)]).Order());

        var later = await Run.Start(clone.Script, ["filings"], _folder);
        Assert.Equal("pipeline: There is no database at pipeline.db. `pipeline ingest PATH --db pipeline.db` makes one.\n", later.Errors);
        Assert.Equal(2, later.ExitCode);
    }

    [Fact]
    public void Says_what_is_missing_where_there_is_no_SDK()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for a POSIX shell.");
        BuiltClone.CopySources(_folder);
        var run = Run.Of("env", [$"PATH={Tools("sh", "readlink", "dirname", "mkdir", "flock")}", Path.Combine(_folder, "pipeline")]);
        Assert.Equal(
            "pipeline: the .NET SDK 10 is needed and is not there: install it (https://dot.net/download) and start again.\n",
            run.Errors);
        Assert.Equal(2, run.ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A folder of programs in which dotnet is not.</summary>
    private string Tools(params string[] names)
    {
        var tools = Directory.CreateDirectory(Path.Combine(_folder, "tools")).FullName;
        foreach (var name in names)
            if (new[] { "/bin", "/usr/bin" }.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists) is { } program)
                File.CreateSymbolicLink(Path.Combine(tools, name), program);
        return tools;
    }
}
