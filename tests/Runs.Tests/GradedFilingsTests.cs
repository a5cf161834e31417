using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Runs.Tests;

/// <summary>The filings kept beside the repository, read by the program and graded against what a careful reader enters.</summary>
public sealed partial class GradedFilingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-graded-").FullName;

    [Fact]
    public void Text_filings_are_read_as_a_careful_reader_reads_them()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Shared, "grade.py")), $"There are no graded filings at {Repository.Shared}.");
        Assert.SkipUnless(Python() is not null, "The grader needs python3.");
        var report = Grade();
        Assert.True(Mean(report, "filings/txt") >= 1.0, report);
        Assert.True(Mean(report, "practice/txt") >= 0.985, report);
        Assert.True(Mean(report, "practice/unknown") >= 1.0, report);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Grade()
    {
        var database = Path.Combine(_folder, "graded.db");
        var filings = Directory.GetFiles(Repository.Shared, "filing.txt", SearchOption.AllDirectories).Order();
        var ingest = Run.Pipeline(["ingest", .. filings, "--db", database]);
        Assert.True(ingest.ExitCode == 0, ingest.Errors);
        var graded = Run.Of(Python()!, ["-B", Path.Combine(Repository.Shared, "grade.py"), "--db", database, "--only", "filing.txt"]);
        Assert.True(graded.ExitCode == 0, graded.Errors);
        return graded.Output;
    }

    private static string? Python() => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .Select(p => Path.Combine(p, "python3")).FirstOrDefault(File.Exists);

    /// <summary>Of the line: practice/txt   19 files  mean field F1 0.9912  lowest 0.9310. The grader rounds to four digits.</summary>
    private static double Mean(string report, string group) =>
        double.Parse(MeanOfGroup().Matches(report).Single(m => m.Groups[1].Value == group).Groups[2].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\S+) +\d+ files  mean field F1 (\S+)", RegexOptions.Multiline)]
    private static partial Regex MeanOfGroup();
}
