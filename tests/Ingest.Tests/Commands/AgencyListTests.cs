using System.Text.Json.Nodes;
using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Commands;

/// <summary>Two years of an agency whose filings print no place beside its name, a correction, and another agency.</summary>
public sealed class AgencyListTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public AgencyListTests()
    {
        using var connection = Database.OpenWriter(_folder.File("x.db"));
        using var store = new FilingStore(connection, TimeProvider.System);
        using var reconciliation = new Reconciliation(connection);
        (string Name, Filing Filing)[] filings =
        [
            ("former.txt", Composed.Targets("区应急管理局", "番禺区2024年绩效目标表", 2024, ("护林", 120), ("防汛", 80))),
            ("corrected.txt", Composed.Targets("区应急管理局", "番禺区2024年绩效目标表（更正）", 2024, ("护林", 125), ("防汛", 80))),
            ("2023.txt", Composed.Targets("区应急管理局", "番禺区2023年绩效目标表", 2023, ("护林", 100))),
            ("other.txt", Composed.Targets("柳岸市水务局", "绩效目标表", 2024, ("清淤", 10))),
        ];
        foreach (var (name, filing) in filings)
        {
            store.Write(name, name, Composed.Document(filing));
            reconciliation.Note(name);
        }
    }

    [Theory]
    [InlineData("filings --agency 番禺", "corrected.txt 2023.txt")]
    [InlineData("projects --agency 番禺区应急 --year 2023", "2023.txt")]
    [InlineData("indicators --agency 区应急 --text 护林指标1", "corrected.txt 2023.txt")]
    [InlineData("filings --agency 水务", "other.txt")]
    public void An_agency_is_found_by_its_place_though_its_name_is_printed_without(string command, string files) =>
        Assert.Equal(files, string.Join(' ', Rows(command).Select(r => r["file_name"])));

    [Fact]
    public void Of_each_agency_and_year_there_is_what_was_disclosed() => Assert.Equal(
        [
            "广东省广州市番禺区应急管理局 2023 1 1 1000000", "广东省广州市番禺区应急管理局 2024 1 2 2050000",
            "柳岸市水务局 2024 1 1 100000",
        ],
        Rows("agencies").OrderBy(r => (string?)r["agency"] == "柳岸市水务局").ThenBy(r => (int)r["fiscal_year"]!)
            .Select(r => $"{r["agency"]} {r["fiscal_year"]} {r["filings"]} {r["projects"]} {r["projects_yuan"]}"));

    [Fact]
    public void Agencies_are_filtered_and_sorted_as_other_lists_are()
    {
        Assert.Equal(["1000000"], Rows("agencies --agency 番禺 --year 2023").Select(r => r["projects_yuan"]!.ToString()));
        Assert.Equal(["2050000", "1000000", "100000"], Rows("agencies --sort -projects_yuan").Select(r => r["projects_yuan"]!.ToString()));
        Assert.Empty(Rows("agencies --kind monitoring"));
    }

    [Fact]
    public void A_line_of_the_names_by_hand_that_cannot_be_used_does_not_stop_a_run()
    {
        File.WriteAllText(_folder.File("agencies.csv"), "name,alias_of\n柳岸市水务局\n柳岸市水务局,柳岸市水利局\n");
        var (exitCode, errors) = CommandRun.Of("reconcile", "--db", _folder.File("x.db"));
        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("agencies.csv: line 2: alias_of is empty", errors, StringComparison.Ordinal);
        Assert.Equal(["other.txt"], Rows("filings --agency 水利局").Select(r => r["file_name"]!.ToString()));
    }

    [Fact]
    public void A_diff_tells_what_a_correction_changed_and_nothing_else() => Assert.Equal(
        [
            "changed filings  title 番禺区2024年绩效目标表 番禺区2024年绩效目标表（更正）",
            "changed projects 护林 total_yuan 1200000 1250000",
            "changed projects 护林 fiscal_appropriation_yuan 1200000 1250000",
        ],
        Rows("diff former.txt corrected.txt").Select(r => string.Join(' ', r.AsObject().Select(c => c.Value))));

    [Fact]
    public void A_diff_is_not_led_astray_by_what_was_put_between()
    {
        var changes = Rows("diff 2023.txt former.txt").Select(r => $"{r["change"]} {r["record"]} {r["row"]} {r["field"]}").ToList();
        Assert.Contains("added projects 防汛 total_yuan", changes);
        Assert.Contains("changed projects 护林 total_yuan", changes);
        Assert.DoesNotContain(changes, c => c.Contains("护林指标", StringComparison.Ordinal));
    }

    [Fact]
    public void A_diff_of_one_filing_is_refused() =>
        Assert.Contains(
            "These are one filing",
            CommandRun.Of("diff", "1", "former.txt", "--db", _folder.File("x.db")).Errors,
            StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private List<JsonNode> Rows(string command)
    {
        var file = _folder.File(Guid.NewGuid() + ".jsonl");
        var (exitCode, errors) = CommandRun.Of([.. command.Split(' '), "--db", _folder.File("x.db"), "--out", file]);
        Assert.True(exitCode == ExitCode.Done, errors);
        return [.. File.ReadAllLines(file).Select(l => JsonNode.Parse(l)!)];
    }
}
