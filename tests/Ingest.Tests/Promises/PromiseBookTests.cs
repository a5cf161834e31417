using CsCheck;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Tests.Reconcile;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Promises;

public sealed class PromiseBookTests : IDisposable
{
    private static readonly Filing Promise =
        PromisedForms.Targets(2024, "古树名木保护专项经费", 120, "复耕面积 260亩", "巡护次数 ≥20次", "群众满意度 ＞92%", "挂牌数量 ≥30块");

    private static readonly Filing Report = PromisedForms.Report(
        2024, "古树名木保护", 120, "复耕面积 196亩 198亩 20 20", "巡护次数 ≥20次 10次 20 12", "群众满意度 ＞92% 92% 10 10");

    private readonly ReconciledStore _db = new();

    [Fact]
    public void A_promise_stands_beside_its_result()
    {
        _db.Store("promise", Promise);
        Assert.Empty(Lines());
        _db.Store("report", Report);
        Assert.Equal(
            [
                "2024|古树名木保护专项经费|复耕面积|260亩|196亩|198亩|0|20|20|15.2308|actual/target|promise.txt|report.txt",
                "2024|古树名木保护专项经费|巡护次数|≥20次|≥20次|10次|0|20|12|10|actual/target|promise.txt|report.txt",
                "2024|古树名木保护专项经费|挂牌数量|≥30块||||||||promise.txt|",
                "2024|古树名木保护专项经费|群众满意度|＞92%|＞92%|92%|0|10|10|10|actual/target|promise.txt|report.txt",
            ],
            Lines());
        Assert.Equal(
            ["indicator-dropped|warning|挂牌数量：≥30块|promise|report", "target-restated|warning|复耕面积：260亩 → 196亩|promise|report"], Findings());
    }

    [Fact]
    public void A_result_without_a_promise_is_held_against_what_it_prints()
    {
        _db.Store("report", Report);
        Assert.Equal("2024|古树名木保护|复耕面积||196亩|198亩||20|20|20|full||report.txt", Lines()[0]);
        Assert.Empty(Findings());
    }

    [Fact]
    public void The_same_is_told_in_whatever_order_filings_come_and_told_anew()
    {
        _db.Store("promise", Promise);
        _db.Store("report", Report);
        var (lines, findings, links) = (Lines(), Findings(), Links());
        _db.Rebuild();
        Assert.Equal((lines, findings, links), (Lines(), Findings(), Links()), Same);
        using var turned = new ReconciledStore();
        turned.Store("report", Report);
        turned.Store("promise", Promise);
        Assert.Equal(links, turned.Rows(LinksSql));
    }

    [Fact]
    public void What_is_read_again_or_gone_is_told_anew()
    {
        _db.Store("promise", Promise);
        _db.Store("report", Report);
        _db.ReadAgain("report", PromisedForms.Report(2024, "古树名木保护", 120, "复耕面积 260亩 198亩 20 15.23", "巡护次数 ≥20次 20次 20 20",
            "群众满意度 ＞92% 93% 10 10", "挂牌数量 ≥30块 30块 10 10"));
        Assert.Empty(Findings());
        _db.Remove("promise");
        Assert.All(Lines(), l => Assert.EndsWith("||report.txt", l));
        Assert.Empty(Links());
        _db.Remove("report");
        Assert.Empty(Lines());
    }

    [Theory]
    [InlineData("promise")]
    [InlineData("report")]
    public void A_filing_that_is_deleted_takes_its_links_and_findings_with_it(string gone)
    {
        _db.Store("promise", Promise);
        _db.Store("report", Report);
        _db.Rows($"DELETE FROM filings WHERE sha256 = '{gone}'");
        Assert.Empty(Links());
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_corrected_promise_takes_the_place_of_the_former()
    {
        _db.Store("promise", Promise);
        _db.Store("report", Report);
        _db.Store("corrected", PromisedForms.Targets(2024, "古树名木保护专项经费", 120, "复耕面积 196亩", "巡护次数 ≥20次", "群众满意度 ＞92%", "挂牌数量 ≥30块")
            with { Title = "（更正）番禺区2024年项目支出绩效目标表" });
        Assert.Equal(["indicator-dropped|warning|挂牌数量：≥30块|corrected|report"], Findings());
    }

    [Theory]
    [InlineData("古树名木保护", 120, "name", 0)]
    [InlineData("古树名木保护专项（一期）", 120, "short-name", 0)]
    [InlineData("古树名木保护与复壮", 120, "amount", 0)]
    [InlineData("古树名木保护与复壮", 90, "likeness", 1)]
    [InlineData("农村公路养护", 120, null, 0)]
    public void Projects_are_linked_by_name_and_amount(string reported, int initial, string? basis, int isCandidate)
    {
        _db.Store("promise", PromisedForms.Targets(2024, "古树名木保护", 120, "巡护次数 ≥20次"));
        _db.Store("report", PromisedForms.Report(2024, reported, initial, "巡护次数 ≥30次 31次 10 10"));
        Assert.Equal(basis is null ? [] : [$"{basis}|{isCandidate}"],
            _db.Rows("SELECT basis, is_candidate FROM links WHERE a_row IS NULL"));
        // What is only likely is held against nothing.
        Assert.Equal(basis is null || isCandidate == 1 ? [] : ["target-restated"], _db.Rows("SELECT rule FROM cross_findings"));
    }

    [Theory]
    [InlineData("巡护次数", "name|0")]
    [InlineData("指标1：巡护次数（次）", "short-name|0")]
    // 11 pairs of characters of 12 are in both, and 10 of 13.
    [InlineData("林区森林防火日常巡护次数量", "likeness|0")]
    [InlineData("林区森林防火日常巡护总次数", "likeness|1")]
    [InlineData("标牌", null)]
    public void Indicators_are_linked_by_name(string reported, string? expected)
    {
        var promised = reported.StartsWith("林区", StringComparison.Ordinal) ? "林区森林防火日常巡护次数" : "巡护次数";
        _db.Store("promise", PromisedForms.Targets(2024, "古树", 120, $"{promised} ≥20次"));
        _db.Store("report", PromisedForms.Report(2024, "古树", 120, $"{reported} ≥20次 21次 10 10"));
        Assert.Equal(expected is null ? [] : [expected], _db.Rows("SELECT basis, is_candidate FROM links WHERE a_row IS NOT NULL"));
    }

    [Fact]
    public void Another_first_budget_and_a_project_of_which_nothing_is_reported_are_told()
    {
        _db.Store("one", PromisedForms.Targets(2024, "古树", 120, "巡护次数 ≥20次"));
        _db.Store("two", PromisedForms.Targets(2024, "公路养护", 80, "里程 ≥9公里"));
        _db.Store("report", PromisedForms.Report(2024, "古树", 95, "巡护次数 ≥20次 20次 10 10"));
        Assert.Equal(["budget-restated|warning|古树：120.00 → 95.00 万元|one|report", "project-vanished|info|公路养护|two|"], Findings());
    }

    [Fact]
    public void A_year_is_held_against_the_one_before()
    {
        string[] rows = ["甲 ≥20次", "乙 ≥30个", "丙 ≤5起", "丁 ≥90%", "戊 ≥40块"];
        _db.Store("y23", PromisedForms.Targets(2023, "古树", 120, rows));
        _db.Store("y24", PromisedForms.Targets(2024, "古树", 120, rows));
        _db.Store("r23", PromisedForms.Report(2023, "古树", 120, "甲 ≥20次 60次 10 10"));
        _db.Store("y25", PromisedForms.Targets(2025, "古树", 120, ["甲 ≥15次", .. rows[1..]]));
        Assert.Equal(
            [
                "2024|target-already-met|info|甲：60次 → ≥20次|y24|r23", "2024|target-copied|info|古树|y24|y23",
                "2025|target-lowered|warning|甲：≥20次 → ≥15次|y25|y24",
            ],
            _db.Rows("SELECT fiscal_year, rule, severity, subject, a_sha256, b_sha256 FROM cross_findings ORDER BY 1, 2"));
    }

    [Fact]
    public void A_scan_is_linked_and_held_against_nothing()
    {
        _db.Store("promise", Promise);
        _db.Store("report", Report, TextOrigin.Ocr);
        Assert.NotEmpty(Links());
        Assert.Empty(Findings());
    }

    [Fact]
    public void One_by_one_in_any_order_gives_what_everything_anew_gives()
    {
        var keys = Gen.Int[0, 999_999].Array[All.Length];
        var index = Gen.Int[0, All.Length - 1];
        Gen.Select(keys, index, index, index).Sample(
            (order, changed, removed, deleted) =>
            {
                using var db = new ReconciledStore();
                var filings = All.Select((f, i) => (f.Name, f.Filing, Key: order[i])).OrderBy(f => f.Key).ToList();
                foreach (var (name, filing, key) in filings)
                    db.Store(name, name == All[changed].Name ? All[key % All.Length].Filing : filing);
                AssertAsAnew(db);
                db.ReadAgain(All[changed].Name, All[changed].Filing);
                db.Remove(All[removed].Name);
                AssertAsAnew(db);
                // What is deleted without a word is made good when the next filing of that year comes.
                db.Rows($"DELETE FROM filings WHERE sha256 = '{All[deleted].Name}'");
                foreach (var year in (int[])[2023, 2024])
                    db.Store($"next {year}", PromisedForms.Targets(year, "河道清淤", 30, "清淤长度 ≥3公里"));
                AssertAsAnew(db);
            }, iter: 20, threads: 1);
    }

    private static void AssertAsAnew(ReconciledStore db)
    {
        var told = db.Promises;
        db.Rebuild();
        Assert.Equal(db.Promises, told);
    }

    // Two years of an agency: a list and forms of single projects, of which one says the same as the list and one does not; a copy, a
    // correction, projects alike by amount and by name, and reports with and without a promise.
    private static (string Name, Filing Filing)[] All
    {
        get
        {
            var road = PromisedForms.Targets(2024, "农村公路养护", 80, "里程 ≥9公里", "好路率 ≥90%");
            return
            [
                ("list", Promise with { Projects = [.. Promise.Projects, .. road.Projects] }),
                ("promise", Promise), ("road", road),
                ("other road", PromisedForms.Targets(2024, "农村公路养护", 80, "里程 ≥12公里")),
                ("corrected", PromisedForms.Targets(2024, "古树名木保护专项经费", 120, "复耕面积 196亩") with { Title = "（更正）番禺区2024年目标表" }),
                ("before", PromisedForms.Targets(2023, "古树名木保护专项经费", 120, "复耕面积 300亩", "巡护次数 ≥20次", "群众满意度 ＞92%")),
                ("result before", PromisedForms.Report(2023, "古树名木保护", 120, "复耕面积 300亩 900亩 10 10", "巡护次数 ≥20次 21次 20 20")),
                ("report", Report),
                ("road report", PromisedForms.Report(2024, "农村公路养护与管理", 80, "里程 ≥9公里 8公里 10 9")),
                ("alike report", PromisedForms.Report(2024, "公路养护", 60, "里程 ≥9公里 8公里 10 9")),
                ("lone report", PromisedForms.Report(2024, "森林防火", 20, "巡护次数 ≥5次 6次 10 10")),
            ];
        }
    }

    public void Dispose() => _db.Dispose();

    private const string LinksSql =
        """
        SELECT relation, a_sha256, a_project, a_row, b_sha256, b_project, b_row, basis, is_candidate FROM links ORDER BY 1, 2, 3, 4, 5, 6, 7
        """;

    private string[] Links() => _db.Rows(LinksSql);

    private string[] Lines() => _db.Rows(
        """
        SELECT year, project, indicator, promised, restated, actual, met, weight, score, round(expected_score, 4), method, promise_file,
               result_file FROM promises ORDER BY indicator
        """);

    private string[] Findings() => _db.Rows("SELECT rule, severity, subject, a_sha256, b_sha256 FROM cross_findings ORDER BY 1, 3");

    private static bool Same((string[], string[], string[]) one, (string[], string[], string[]) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);
}
