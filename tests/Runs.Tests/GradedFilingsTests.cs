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
        var report = Grade("filing.txt", "filing.txt");
        Assert.True(Mean(report, "filings/txt") >= 1.0, report);
        Assert.True(Mean(report, "practice/txt") >= 0.985, report);
        Assert.True(Mean(report, "practice/unknown") >= 1.0, report);
    }

    [Theory]
    [InlineData("exported-chromium.pdf", "exported-chromium.pdf", "filings/pdf", 1.0)]
    [InlineData("exported-libreoffice.pdf", "exported-libreoffice.pdf", "filings/pdf", 1.0)]
    [InlineData("filing.pdf", "pdf-chromium", "practice/pdf", 0.995)]
    [InlineData("filing.pdf", "pdf-lo", "practice/pdf", 0.995)]
    public void Exported_filings_are_read_as_a_careful_reader_reads_them(string name, string only, string group, double least)
    {
        var report = Grade(name, only);
        Assert.True(Mean(report, group) >= least, report);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <param name="only">What the paths hold that are graded.</param>
    private string Grade(string name, string only)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Shared, "grade.py")), $"There are no graded filings at {Repository.Shared}.");
        Assert.SkipUnless(Run.Python is not null, "The grader needs python3.");
        var database = Path.Combine(_folder, "graded.db");
        var filings = Directory
            .GetFiles(Repository.Shared, name, SearchOption.AllDirectories)
            .Where(f => f.Contains(only, StringComparison.Ordinal))
            .Order();
        var ingest = Run.Pipeline(["ingest", .. filings, "--db", database, "--fail-on", "failed"]);
        Assert.True(ingest.ExitCode == 0, ingest.Errors);
        var graded = Run.Of(Run.Python!, ["-B", Path.Combine(Repository.Shared, "grade.py"), "--db", database, "--only", only]);
        Assert.True(graded.ExitCode == 0, graded.Errors);
        return graded.Output;
    }

    /// <summary>Of the line: practice/txt   19 files  mean field F1 0.9912  lowest 0.9310. The grader rounds to four digits.</summary>
    private static double Mean(string report, string group) =>
        double.Parse(MeanOfGroup().Matches(report).Single(m => m.Groups[1].Value == group).Groups[2].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\S+) +\d+ files  mean field F1 (\S+)", RegexOptions.Multiline)]
    private static partial Regex MeanOfGroup();
}
