using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Pipeline.Runs.Tests.Scans;

/// <summary>How right scans are read, and whether their confidence can be relied on.</summary>
public sealed partial class ScannedFilingsTests(ScannedFilings scans) : IClassFixture<ScannedFilings>
{
    private const double Sure = 0.9;

    [Fact]
    public void Of_what_is_stored_as_sure_99_in_100_is_right()
    {
        Assert.SkipWhen(scans.Refusal is not null, scans.Refusal ?? "");
        using var database = new SqliteConnection($"Data Source={scans.Database};Mode=ReadOnly;Pooling=false");
        database.Open();
        var sure = scans
            .Filings.SelectMany(f => StoredFields.Of(database, f.Path, f.Gold))
            .Where(f => f.Confidence is >= Sure and < 1)
            .ToList();
        var wrong = sure.Where(f => !f.IsRight).ToList();
        Assert.True(sure.Count >= 100, $"Only {sure.Count} fields of scans are sure.");
        Assert.True(wrong.Count <= 0.01 * sure.Count, $"{wrong.Count} of {sure.Count} are wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_scan_is_stored() => Assert.True(scans.Unread.Length == 0, scans.Unread);

    [Theory]
    [InlineData("scan-", "filings/scan")]
    [InlineData("pdf-scan", "practice/scan")]
    [InlineData("pdf-mixed", "practice/scan")]
    public void Scanned_filings_are_read_nearly_as_a_careful_reader_reads_them(string only, string group)
    {
        Assert.SkipWhen(scans.Refusal is not null, scans.Refusal ?? "");
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Shared, "grade.py")), $"There are no graded filings at {Repository.Shared}.");
        Assert.SkipUnless(Run.Python is not null, "The grader needs python3.");
        var graded = Run.Of(
            Run.Python!,
            ["-B", Path.Combine(Repository.Shared, "grade.py"), "--db", scans.Database, "--only", only, "--verbose"]);
        var lowest = LowestOfGroup().Matches(graded.Output).Single(m => m.Groups[1].Value == group).Groups[2].Value;
        Assert.True(double.Parse(lowest, CultureInfo.InvariantCulture) >= 0.95, graded.Output);
    }

    /// <summary>Of the line: practice/scan   10 files  mean field F1 0.9912  lowest 0.9540.</summary>
    [GeneratedRegex(@"^(\S+) +\d+ files  mean field F1 \S+  lowest (\S+)", RegexOptions.Multiline)]
    private static partial Regex LowestOfGroup();
}
