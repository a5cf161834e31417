using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Commands;

namespace Pipeline.Ingest.Tests.Query;

public class ListingTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData("indicators", "level3", "学生满意度 扫描页数 查档人满意度")]
    [InlineData("indicators --agency 教育", "level3", "学生满意度 扫描页数 查档人满意度")]
    [InlineData("indicators --agency 松鹤区教育局(本级)", "level3", "学生满意度 扫描页数 查档人满意度")]
    [InlineData("indicators --agency 水务", "level3", "")]
    [InlineData("indicators --year 2023", "level3", "")]
    [InlineData("indicators --level1 3", "level3", "学生满意度 查档人满意度")]
    [InlineData("indicators --level1 满意度", "level3", "学生满意度 查档人满意度")]
    [InlineData("indicators --level2 11", "level3", "扫描页数")]
    [InlineData("indicators --text 档案", "level3", "扫描页数 查档人满意度")]
    [InlineData("indicators --text %", "level3", "学生满意度 查档人满意度")]
    [InlineData("indicators --min 86 --unit %", "level3", "学生满意度")]
    [InlineData("indicators --max 86 --unit %", "level3", "")]
    [InlineData("indicators --min 90 --unit ％", "level3", "学生满意度")]
    [InlineData("indicators --unit 页", "level3", "扫描页数")]
    [InlineData("indicators --unit 万页", "level3", "扫描页数")]
    [InlineData("indicators --unit 页 --min 410000 --max 410000", "level3", "扫描页数")]
    [InlineData("indicators --unit 万页 --min 41 --max 41", "level3", "扫描页数")]
    [InlineData("indicators --unit 万页 --min 42", "level3", "")]
    [InlineData("indicators --unit 亿页 --min 0.0041 --max 0.0041", "level3", "扫描页数")]
    [InlineData("indicators --min 100000", "level3", "扫描页数")]
    [InlineData("projects", "project", "课桌椅购置 档案数字化")]
    [InlineData("projects --level1 满意度 --min 90 --unit %", "project", "课桌椅购置")]
    [InlineData("projects --level1 满意度 --min 90", "project", "课桌椅购置")]
    [InlineData("projects --level1 产出 --unit %", "project", "")]
    [InlineData("projects --text 数字化", "project", "档案数字化")]
    [InlineData("projects --kind self-evaluation-report", "project", "")]
    [InlineData("scores --max 9", "level3", "执行率")]
    [InlineData("scores --min 9 --level1 履职", "level3", "巡查次数")]
    [InlineData("scores --level2 资金", "level3", "执行率")]
    [InlineData("scores --text 进度慢 --year 2023", "level3", "执行率")]
    [InlineData("findings --text project-total", "subject", "合计")]
    [InlineData("findings --agency 水务", "subject", "")]
    [InlineData("findings --rule project-total-mismatch --severity error", "subject", "合计")]
    [InlineData("findings --rule score-exceeds-weight", "subject", "")]
    [InlineData("findings --severity warning", "subject", "")]
    [InlineData("projects --sort total_yuan", "project", "档案数字化 课桌椅购置")]
    [InlineData("projects --sort -total_yuan --limit 1", "project", "课桌椅购置")]
    [InlineData("scores --sort score", "level3", "执行率 巡查次数")]
    [InlineData("indicators --sort weight", "level3", "查档人满意度 学生满意度 扫描页数")]
    [InlineData("indicators --sort -weight", "level3", "查档人满意度 学生满意度 扫描页数")]
    [InlineData("filings --sort file_name", "file_name", "=report.txt projects.txt scores.txt")]
    [InlineData("filings --kind 项目支出绩效目标表", "file_name", "projects.txt")]
    [InlineData("filings --kind 自评报告", "file_name", "=report.txt")]
    [InlineData("filings --kind 整体自评", "file_name", "scores.txt")]
    [InlineData("filings --agency 水", "file_name", "scores.txt")]
    [InlineData("filings", "file_name", "projects.txt scores.txt =report.txt")]
    [InlineData("filings --unit 页", "file_name", "projects.txt")]
    [InlineData("filings --kind self-evaluation-scores", "file_name", "scores.txt")]
    [InlineData("filings --text 水务局2023", "file_name", "scores.txt")]
    [InlineData("filings --limit 2", "file_name", "projects.txt scores.txt")]
    public void Lists_what_the_filters_leave(string command, string column, string expected)
    {
        var rows = database.Output("jsonl", command.Split(' ')).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, string.Join(' ', rows.Select(r => JsonDocument.Parse(r).RootElement.GetProperty(column).GetString())));
    }

    [Fact]
    public void Says_what_an_indicator_came_to_what_it_weighs_and_how_it_is_measured()
    {
        var indicator = JsonDocument.Parse(database.Output("jsonl", "indicators", "--text", "问卷")).RootElement;
        Assert.Equal(
            ("≥85%", "92%；无投诉", 5.0, "问卷调查"),
            (Text("annual_target"), Text("actual"), indicator.GetProperty("weight").GetDouble(), Text("explanation")));

        string? Text(string column) => indicator.GetProperty(column).GetString();
    }

    [Fact]
    public void A_database_of_an_earlier_version_is_told_how_to_come_up_to_date()
    {
        var former = Path.Combine(database.Folder, "former.db");
        File.Copy(database.Path, former);
        using (var connection = new SqliteConnection($"Data Source={former};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA user_version = 3");
        }
        var (exitCode, errors) = CommandRun.Of(["indicators", "--db", former]);
        Assert.Equal(ExitCode.Refused, exitCode);
        Assert.Contains($"`pipeline reconcile --db {former}` brings them up to date.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findings --rule score-exceeds", "score-exceeds-weight")]
    [InlineData("findings --severity grave", "warning")]
    [InlineData("projects --sort total", "total_yuan")]
    [InlineData("filings --kind 绩效目标", "转移支付绩效目标表")]
    [InlineData("filings --out a.ods", "name a file that ends in .csv")]
    public void What_no_list_knows_is_refused_with_what_it_does(string command, string said)
    {
        var (exitCode, errors) = CommandRun.Of([.. command.Split(' '), "--db", database.Path]);
        Assert.Equal(ExitCode.Refused, exitCode);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("x') OR ('1'='1")]
    public void Takes_a_filter_as_a_value_and_never_as_SQL(string text) =>
        Assert.Empty(database.Output("jsonl", "indicators", "--text", text));

    [Fact]
    public void Says_what_a_project_costs_and_where_that_stands()
    {
        var project = JsonDocument.Parse(database.Output("jsonl", "projects", "--limit", "1")).RootElement;
        Assert.Equal(1_200_000, project.GetProperty("total_yuan").GetDouble());
        Assert.Equal(2, project.GetProperty("line").GetInt32());
    }
}
