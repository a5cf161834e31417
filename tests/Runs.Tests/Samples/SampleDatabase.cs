using System.Diagnostics;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>A database into which the program itself has ingested all the samples.</summary>
public sealed class SampleDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samples-");

    public SampleDatabase()
    {
        File = System.IO.Path.Combine(_folder.FullName, "samples.db");
        var program = System.IO.Path.Combine(AppContext.BaseDirectory, "pipeline.dll");
        using var run = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [program, "ingest", .. SampleFolder.Files, SampleFolder.Archive, "--db", File, "--fail-on", "failed"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = run.StandardError.ReadToEndAsync();
        Output = run.StandardOutput.ReadToEnd() + errors.Result;
        run.WaitForExit();
        ExitCode = run.ExitCode;
    }

    public string File { get; }

    public string Output { get; }

    public int ExitCode { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
