using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Runs.Tests;

/// <summary>A program that is stopped while it writes to --out.</summary>
public sealed class StoppedOutputTests(IngestedFiling filing) : IClassFixture<IngestedFiling>, IDisposable
{
    // One row, then none, and no end.
    private const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 2";

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-out-").FullName;

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Leaves_nothing_behind(string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The env of coreutils is needed.");
        var program = Path.Combine(AppContext.BaseDirectory, "pipeline.dll");
        // Tests that run in the background ignore Ctrl-C, and what they start would.
        using var query = Process.Start(
            "env",
            ["--default-signal", "dotnet", program, "query", Endless, "--db", filing.Database, "--out", Path.Combine(_folder, "x.csv")]);
        try
        {
            await Patience.Until(() => Directory.GetFiles(_folder).Length == 1);
            Run.Of("kill", [$"-{signal}", query.Id.ToString(CultureInfo.InvariantCulture)]);
            await Patience.Until(() => query.HasExited);
            Assert.Equal((exitCode, 0), (query.ExitCode, Directory.GetFiles(_folder).Length));
        }
        finally
        {
            query.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
