using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Tests.Indicators;

/// <summary>The fused cells of the graded filings that keep a row on a line give the indicators of their gold.</summary>
public class GoldFusedTests
{
    [Fact]
    public void Every_fused_cell_gives_its_indicators()
    {
        Assert.SkipUnless(SharedFilings.ArePresent, "The graded filings are not beside this checkout.");
        var cells = SharedFilings.Folders.SelectMany(Cells).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell =>
        {
            var read = FusedIndicatorParser.Parse(cell.Text);
            Assert.Empty(read.Unparsed);
            Assert.Equal(cell.Gold, read.Items.Select(Show));
        });
    }

    /// <summary>The last cell of each tabbed row that holds a fused string, with the gold of its project.</summary>
    private static IEnumerable<(string Text, IEnumerable<string> Gold)> Cells(string folder)
    {
        var file = Path.Combine(folder, "filing.txt");
        var gold = SharedFilings.Gold(folder);
        if (!File.Exists(file) || gold["projects"] is not JsonArray { Count: > 0 } projects)
            return [];
        var cells = Read(file).Split('\n')
            .Where(line => line.Contains('\t', StringComparison.Ordinal))
            .Select(line => line.Split('\t')[^1].Trim())
            .Where(cell => cell.StartsWith("1、", StringComparison.Ordinal));
        var golds = projects
            .Select(project => project!["indicators"]!.AsArray().Select(i => Show(i!.AsObject())))
            .Where(indicators => indicators.Any());
        return cells.Zip(golds);
    }

    private static string Read(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(file);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    private static string Show(JsonObject gold) =>
        string.Join(
            '|',
            new[] { "level1_code", "level1", "level2_code", "level2", "level3", "period_target", "annual_target" }.Select(name =>
                (string?)gold[name]));

    private static string Show(FusedIndicator item) =>
        string.Join(
            '|',
            item.Level1.Code,
            item.Level1.Name,
            item.Level2?.Code,
            item.Level2?.Name,
            item.Level3,
            item.PeriodTarget,
            item.AnnualTarget);
}
