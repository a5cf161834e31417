namespace Pipeline.Runs.Tests;

public class ExitCodeTests(IngestedFiling filing, StrangeFiles strange) : IClassFixture<IngestedFiling>, IClassFixture<StrangeFiles>
{
    [Theory]
    [InlineData("--help", "ingest")]
    [InlineData("indicators --help", "--level1")]
    [InlineData("--version", ".")]
    [InlineData("completion bash", "complete ")]
    [InlineData("completion zsh", "compdef ")]
    [InlineData("completion fish", "complete ")]
    [InlineData("[suggest:12] pipeline+quer", "query")]
    [InlineData("[suggest:34] pipeline+findings+--rule+missing-v", "missing-value")]
    [InlineData("[suggest:26] pipeline+filings+--kind+监控", "绩效运行监控表")]
    [InlineData("[suggest:28] pipeline+projects+--sort+tot", "total_yuan")]
    [InlineData("filings --db DB", "filing.txt")]
    [InlineData("indicators --db DB", "")]
    [InlineData("search 办公 --db DB", "办公设备")]
    [InlineData("show filing.txt --db DB", "unknown-form")]
    [InlineData("query SELECT+:a+AS+x --param a=1 --format csv --db DB", "x\n1\n")]
    public void Work_that_is_done_ends_with_0(string command, string said)
    {
        var run = Run.Pipeline(Args(command));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idnicators", "--help")]
    [InlineData("filings --db NONE", "pipeline ingest PATH --db ")]
    [InlineData("filings --db TEXT", "is not an SQLite database")]
    [InlineData("filings --db DB --format yaml", "table")]
    [InlineData("filings --db DB --format xlsx", "--out")]
    [InlineData("filings --db DB --limit 0", "--limit")]
    [InlineData("filings --db DB --limit many", "--limit takes a whole number from 1, and not 'many'.")]
    [InlineData("filings --db DB --year lately", "--year takes a year, and not 'lately'.")]
    [InlineData("filings --db DB --out NONE/x.csv", "NONE")]
    [InlineData("filings --db DB --kind budget", "project-targets")]
    [InlineData("indicators --db DB --min many", "--min")]
    [InlineData("indicators --db DB --unit 万", "--unit")]
    [InlineData("query SELEC --db DB", "syntax error")]
    [InlineData("query SELECT+:a --db DB", "--param")]
    [InlineData("query SELECT+1 --param a --db DB", "name=value")]
    [InlineData("show nothing --db DB", "pipeline filings")]
    [InlineData("completion tcsh", "bash")]
    [InlineData("export --db DB", "--out")]
    [InlineData("verify --db NONE", "There is no database at ")]
    [InlineData("verify --db EMPTY", "is a database without filings")]
    [InlineData("verify --db OTHER", "is a database without filings")]
    [InlineData("verify --deep --db EMPTY", "is a database without filings")]
    [InlineData("status --db EMPTY", "is a database without filings")]
    [InlineData(
        "query WITH+RECURSIVE+n(i)+AS+(SELECT+1+UNION+ALL+SELECT+i+FROM+n)+SELECT+sum(i)+FROM+n --timeout 0.2 --db DB",
        "longer than 0.2 s"
    )]
    [InlineData("query SELECT+1 --timeout 0 --db DB", "--timeout")]
    [InlineData("query SELECT+1 --timeout soon --db DB", "--timeout")]
    [InlineData("tables /dev/zero", "pipe or device")]
    [InlineData("tables PIPE", "pipe or device")]
    [InlineData("tables TEXT", "is no PDF")]
    [InlineData("tables EMPTY", "is empty")]
    [InlineData("export --db DB --out TEXT", "a file of that name is there")]
    [InlineData("export --db DB --out /proc/x", "/proc/x cannot be a folder")]
    [InlineData("filings --db DB --out PIPE", "pipe or device")]
    [InlineData("run --inbox . --db DB --fail-on failed", "--once")]
    [InlineData("ingest . --db DB --fail-on sometimes", "quarantined")]
    public void What_cannot_be_done_ends_with_2_and_one_line_that_says_what_to_do(string command, string said)
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows()
                && (command.Contains("/dev/", StringComparison.Ordinal) || command.Contains("PIPE", StringComparison.Ordinal)),
            "There are no such files.");
        var before = Files();
        var run = Run.Pipeline(Args(command));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("pipeline: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.Errors.Count(c => c == '\n'));
        Assert.Empty(run.Output);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void The_environment_may_name_the_database()
    {
        var run = Run.Of(
            "env",
            [$"PIPELINE_DB={filing.Database}", "dotnet", Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "filings"]);
        Assert.Contains("filing.txt", run.Output, StringComparison.Ordinal);
    }

    /// <summary>But for the lock and the log that SQLite makes to read.</summary>
    private List<string> Files() => [.. Directory.GetFiles(filing.Folder).Order().Concat(strange.All)
        .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith("-wal", StringComparison.Ordinal))];

    private IEnumerable<string> Args(string command) => command.Split(' ').Select(a => a.Replace('+', ' ')
        .Replace("DB", filing.Database, StringComparison.Ordinal)
        .Replace("NONE", Path.Combine(filing.Folder, "NONE"), StringComparison.Ordinal)
        .Replace("TEXT", Path.Combine(filing.Folder, "filing.txt"), StringComparison.Ordinal)
        .Replace("EMPTY", strange.Empty, StringComparison.Ordinal)
        .Replace("OTHER", strange.Foreign, StringComparison.Ordinal)
        .Replace("PIPE", strange.Pipe, StringComparison.Ordinal));
}
