using System.Text.Json.Nodes;
using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Promises;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Commands;

/// <summary>Agencies before and after reforms: joined where that is asked for, within a region, and never by themselves.</summary>
public sealed class SuccessorsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SuccessorsTests()
    {
        foreach (var (name, agency, year) in new[]
        {
            ("safety", "番禺区安全生产监督管理局", 2017), ("emergency", "番禺区应急管理局", 2019), ("own", "番禺区应急管理局（本级）", 2019),
            ("elsewhere", "海珠区应急管理局", 2019), ("unknown", "鼓楼区应急管理局", 2019), ("nowhere", "鼓楼区安全生产监督管理局", 2017),
            ("poverty", "番禺区扶贫开发办公室", 2019), ("farming", "番禺区农业局", 2017), ("rural", "番禺区农业农村局", 2023),
        })
            Store(name, Composed.Targets(agency, "绩效目标表", year, (name, year)));
        Store("report", PromisedForms.Report(2019, "防汛", 120, "巡护次数 ≥30次 31次 10 10") with { Agency = "番禺区应急管理局" });
    }

    [Theory]
    [InlineData("filings --agency 番禺区应急", "emergency own report")]
    [InlineData("filings --agency 番禺区应急 --successors", "emergency own report safety")]
    [InlineData("filings --agency 安全生产监督管理局 --successors", "emergency nowhere report safety")]
    [InlineData("filings --agency 鼓楼区安全 --successors", "nowhere")]
    // By way of 乡村振兴局, of which there is no filing; 农业局 is another that 农业农村局 succeeded.
    [InlineData("filings --agency 扶贫 --successors", "poverty rural")]
    [InlineData("filings --agency 农业农村 --successors", "farming poverty rural")]
    [InlineData("projects --agency 番禺区安全 --successors", "emergency report safety")]
    [InlineData("compare --agency 番禺区安全 --successors", "report")]
    [InlineData("compare --agency 番禺区安全", "")]
    [InlineData("filings --year 2023", "rural")]
    public void An_agency_is_followed_through_reforms_only_on_request(string command, string files) => Assert.Equal(
        files,
        string.Join(' ', Rows(command).Select(r => (string?)(r["file_name"] ?? r["result_file"])).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void A_promise_stands_beside_the_result_of_a_successor_only_on_request()
    {
        Store("promise", Promise("番禺区安全生产监督管理局"));
        Assert.Equal(["番禺区应急管理局|||≥30次|31次|1"], Compared("--agency 番禺区应急"));
        string[] followed = ["番禺区安全生产监督管理局|番禺区安全生产监督管理局|≥2场|||", "番禺区应急管理局|番禺区安全生产监督管理局|≥35次|≥30次|31次|0"];
        Assert.Equal(followed, Compared("--agency 番禺区应急 --successors"));
        Assert.Equal(followed, Compared("--agency 番禺区安全 --successors"));
        Reconcile(r => r.Rebuild());
        Assert.Equal(followed, Compared("--agency 番禺区应急 --successors"));
        // What has a promise of its own needs no other, and elsewhere is another place.
        Store("elsewhere too", Promise("海珠区安全生产监督管理局"));
        Store("own promise", Promise("番禺区应急管理局"));
        Assert.DoesNotContain(Compared("--agency 应急 --successors"), l => l.Contains("安全", StringComparison.Ordinal));

        static Filing Promise(string agency) => PromisedForms.Targets(2019, "防汛", 120, "巡护次数 ≥35次", "演练场次 ≥2场") with { Agency = agency };
        IEnumerable<string> Compared(string filters) => Rows($"compare {filters}").Select(r => string.Join(
            '|', new[] { "agency", "promised_by", "promised", "restated", "actual", "met" }.Select(c => $"{r[c]}")));
    }

    [Fact]
    public void Agencies_before_and_after_are_two() => Assert.Equal(
        ["广东省广州市番禺区安全生产监督管理局 2017", "广东省广州市番禺区应急管理局 2019"],
        Rows("agencies --agency 番禺区安全 --successors").Select(r => $"{r["agency"]} {r["fiscal_year"]}").Order(StringComparer.Ordinal));

    [Fact]
    public void Whose_successors_are_meant_has_to_be_said() => Assert.Contains(
        "--successors goes with --agency",
        CommandRun.Of("filings", "--successors", "--db", _folder.File("x.db")).Errors, StringComparison.Ordinal);

    [Fact]
    public void Names_are_written_as_they_are_compared_each_with_a_source_and_none_succeeds_itself()
    {
        Assert.All(Succession.All, s => Assert.Equal(
            (s.From, s.To), (Agency.Of(s.From, [])!.Name, Agency.Of(s.To, [])!.Name)));
        Assert.All(Succession.All, s => Assert.InRange(s.Source.Length, 10, 120));
        foreach (var one in Succession.All)
            Assert.True(Succession.All.All(other => other.From != one.To || other.Year > one.Year), one.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private void Store(string name, Filing filing)
    {
        using var connection = Database.OpenWriter(_folder.File("x.db"));
        using var store = new FilingStore(connection, TimeProvider.System);
        store.Write(name, name, Composed.Document(filing));
        Reconcile(r => r.Note(name));
    }

    private void Reconcile(Action<Reconciliation> change)
    {
        using var connection = Database.OpenWriter(_folder.File("x.db"));
        using var reconciliation = new Reconciliation(connection);
        change(reconciliation);
    }

    private List<JsonNode> Rows(string command)
    {
        var file = _folder.File(Guid.NewGuid() + ".jsonl");
        var (exitCode, errors) = CommandRun.Of([.. command.Split(' '), "--db", _folder.File("x.db"), "--out", file]);
        Assert.True(exitCode == ExitCode.Done, errors);
        return [.. File.ReadAllLines(file).Select(l => JsonNode.Parse(l)!)];
    }
}
