using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Samples;

/// <summary>Samples that say the same in several formats, brought to the program in several orders, count once.</summary>
public sealed class DisclosureTests : IDisposable
{
    private const string Sample = "linzhou-2024-project-targets";
    private const string Cost =
        "SELECT agency || ': ' || sum(total_fen) AS v FROM current_projects JOIN filings USING (filing_id) GROUP BY agency";

    private static readonly string[] Formats = ["writer.docx", "calc.xlsx", "calc.pdf", "portal.html", "tab.txt"];

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-disclosures-").FullName;

    [Theory]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(2, 4, 0, 3, 1)]
    public void Sums_are_those_printed_in_whatever_order_the_formats_come(params int[] order)
    {
        var files = order.Select(i => Path.Combine(SampleFolder.Path, $"{Sample}.{Formats[i]}")).ToList();
        files.ForEach(f => Ingest(f));
        Assert.Equal([$"临洲市港航管理局（本级）: {Printed}"], Answers(Cost));
        Assert.Equal(["linzhou-2024-project-targets.writer.docx: current"],
            Answers("SELECT file_name || ': ' || role AS v FROM current_filings JOIN disclosure_copies USING (sha256, part)"));
        Assert.Equal([$"{files.Count}"], Answers("SELECT count(*) AS v FROM disclosure_copies"));
    }

    [Fact]
    public void A_digit_that_differs_makes_a_revision_and_a_verdict_lasts()
    {
        Ingest(Path.Combine(SampleFolder.Path, $"{Sample}.tab.txt"));
        var changed = Path.Combine(_folder, "changed.txt");
        var text = File.ReadAllText(Path.Combine(SampleFolder.Path, $"{Sample}.tab.txt"));
        File.WriteAllText(changed, text.Replace("≥92%", "≥93%", StringComparison.Ordinal));
        Ingest(changed);
        Assert.Equal(["changed.txt: current 2", $"{Sample}.tab.txt: superseded 1"], Roles());
        Assert.Single(Answers("SELECT rule AS v FROM current_findings WHERE rule = 'conflicting-copies'"));
        Verb("verdict", "changed.txt", $"{Sample}.tab.txt", "different");
        Assert.Equal(["changed.txt: current 1", $"{Sample}.tab.txt: current 1"], Roles());
        Verb("reconcile");
        Verb("reparse");
        Assert.Equal(["changed.txt: current 1", $"{Sample}.tab.txt: current 1"], Roles());
        Assert.Equal("All is well.\n", Verb("verify").Output);
    }

    [Fact]
    public void Two_places_stay_two_though_all_their_figures_are_equal()
    {
        var text = File.ReadAllText(Path.Combine(SampleFolder.Path, $"{Sample}.tab.txt"));
        foreach (var place in new[] { "番禺区", "白云区" })
        {
            File.WriteAllText(Path.Combine(_folder, place + ".txt"), text
                .Replace("临洲市港航管理局（本级）2024", place + "2024", StringComparison.Ordinal)
                .Replace("临洲市港航管理局（本级）", "区应急管理局", StringComparison.Ordinal));
            Ingest(Path.Combine(_folder, place + ".txt"));
        }
        Assert.Equal(["区应急管理局: 广东省广州市番禺区", "区应急管理局: 白云区"], Answers(
            """
            SELECT f.agency || ': ' || a.place AS v FROM current_filings f JOIN disclosure_copies USING (sha256, part)
            JOIN disclosures USING (disclosure_id) JOIN agencies a USING (agency_id) ORDER BY 1
            """));
    }

    [Fact]
    public void The_query_of_the_README_gives_what_the_samples_print()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var query = readme.Split("./pipeline query \"")[1].Split('"')[0];
        Assert.Contains(query, File.ReadAllText(Path.Combine(Repository.Root, "README.zh-CN.md")), StringComparison.Ordinal);
        Assert.Contains("current_projects", query, StringComparison.Ordinal);
        Ingest([.. SampleFolder.Files.Where(f => f.Contains("-project-targets.", StringComparison.Ordinal))]);
        var costs = Answers($"SELECT agency || ': ' || CAST(yuan * 100 AS INTEGER) AS v FROM ({query}) WHERE yuan IS NOT NULL ORDER BY 1");
        Assert.Contains($"临洲市港航管理局（本级）: {Printed}", costs);
        Assert.Equal(costs.Length, costs.Select(c => c.Split(':')[0]).Distinct().Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What the projects of the sample cost together, in fen.</summary>
    private static string Printed { get; } = JsonNode.Parse(File.ReadAllText(SampleFolder.Expected(Sample)[0]))!["projects"]!.AsArray()
        .Sum(p => decimal.Parse((string)p!["total_yuan"]!, CultureInfo.InvariantCulture) * 100).ToString("0", CultureInfo.InvariantCulture);

    private string[] Roles() => Answers(
        "SELECT file_name || ': ' || role || ' ' || revision AS v FROM filings JOIN disclosure_copies USING (sha256, part) ORDER BY 1");

    private string[] Answers(string sql) =>
        [.. Verb("query", sql, "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l)!["v"]!.ToString())];

    private void Ingest(params string[] files) => Verb(["ingest", .. files]);

    private Run Verb(params string[] words)
    {
        var run = Run.Pipeline([.. words, "--db", Path.Combine(_folder, "x.db")]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return run;
    }
}
